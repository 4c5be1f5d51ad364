package dev.lexdelta.notifier.webhook;

import dev.lexdelta.contract.net.RefusedTargets;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of a webhook, as it is checked when it is registered and again before each attempt. */
public final class WebhookUrl {
    /** Characters. */
    public static final int LONGEST = 2048;

    private static final int MOST_PORT = 65_535;

    private WebhookUrl() {}

    /** What is wrong with an address, in one sentence that does not repeat it; empty when nothing is. */
    public static Optional<String> problem(String written, RefusedTargets targets) {
        if (written.length() > LONGEST) {
            return Optional.of("the address of a webhook has at most " + LONGEST + " characters");
        }
        if (!written.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return Optional.of("the address of a webhook is written in ASCII without spaces, a Chinese name as xn--…");
        }
        try {
            return problem(new URI(written), targets);
        } catch (URISyntaxException e) {
            return Optional.of("the address of the webhook is no URL");
        }
    }

    private static Optional<String> problem(URI uri, RefusedTargets targets) {
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("the address of a webhook begins with https:// or http://");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
            return Optional.of("the address of the webhook has no host that could be asked");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("the address of a webhook has no user, password or fragment");
        }
        return targets.refusesHost(uri.getHost())
                ? Optional.of("the target lies in a network that is not allowed")
                : Optional.empty();
    }
}
