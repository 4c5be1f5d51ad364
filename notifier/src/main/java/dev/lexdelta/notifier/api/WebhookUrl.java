package dev.lexdelta.notifier.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What a webhook's address must look like, before it is asked where it leads. */
final class WebhookUrl {
    private static final int MAX_PORT = 65_535;

    private WebhookUrl() {}

    /** What came of reading an address. */
    sealed interface Result {}

    /** It can be called. */
    record Usable(URI url) implements Result {}

    /**
     * It cannot.
     *
     * @param reason in words that follow the name of the field
     */
    record Refused(String reason) implements Result {}

    static Result read(String text) {
        try {
            return judge(new URI(text).parseServerAuthority());
        } catch (URISyntaxException e) {
            return new Refused("must be a URL");
        }
    }

    private static Result judge(URI url) {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return new Refused("must begin with https:// or http://");
        }
        if (url.getHost() == null) {
            return new Refused("must name a host");
        }
        if (url.getRawUserInfo() != null) {
            return new Refused("must not hold a user name or password; the signature tells who calls");
        }
        if (url.getRawFragment() != null) {
            return new Refused("must not have a fragment");
        }
        return url.getPort() == 0 || url.getPort() > MAX_PORT
                ? new Refused("must have a port from 1 to 65535")
                : new Usable(url);
    }
}
