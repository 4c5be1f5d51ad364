package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.notifier.api.json.Fields;
import dev.lexdelta.notifier.api.json.TextRule;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where a subscriber is to be reached, and refuses what must not be reached. */
final class Channels {
    private static final String SECRET_PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int LEAST_SECRET = 24;
    private static final int MOST_SECRET = 64;
    private static final TextRule SECRET = Channels::secretProblem;
    private static final TextRule ANY_LINE = TextRule.line(2048);

    private final TargetRules rules;
    private final SecureRandom random;

    Channels(TargetRules rules, SecureRandom random) {
        this.rules = rules;
        this.random = random;
    }

    /**
     * The target that is wanted.
     *
     * @param present the target as it stands, which stays where the client sends back what it was shown of it
     */
    Optional<Target> read(Fields fields, @Nullable Target present) {
        if (!fields.has("kind")) {
            fields.wrong("kind", "is missing");
        }
        var kind = fields.constant("kind", ChannelKind.class);
        if (kind == ChannelKind.WEBHOOK) {
            return webhook(fields, present instanceof Target.Webhook webhook ? webhook : null);
        }
        return kind == ChannelKind.MAIL
                ? mail(fields, present instanceof Target.Mail mail ? mail : null)
                : Optional.empty();
    }

    private Optional<Target> webhook(Fields fields, Target.@Nullable Webhook present) {
        var url = url(fields, present);
        var secret = fields.text("secret", "", SECRET);
        return url.map(known -> new Target.Webhook(known, secret.isEmpty() ? secret(present) : secret));
    }

    private Optional<URI> url(Fields fields, Target.@Nullable Webhook present) {
        var text = fields.text("url", ANY_LINE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (present != null && text.equals(present.masked())) {
            return Optional.of(present.url());
        }
        var result = WebhookUrl.read(text);
        return result instanceof WebhookUrl.Usable usable
                ? allowed(fields, usable.url())
                : wrong(fields, ((WebhookUrl.Refused) result).reason());
    }

    private Optional<URI> allowed(Fields fields, URI url) {
        return rules.refusal(url).map(reason -> wrong(fields, reason)).orElse(Optional.of(url));
    }

    private static Optional<URI> wrong(Fields fields, String reason) {
        fields.wrong("url", reason);
        return Optional.empty();
    }

    private String secret(Target.@Nullable Webhook present) {
        if (present != null) {
            return present.secret();
        }
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    // rule: Standard Webhooks, "secrets should be between 24 and 64 bytes", in base64 behind the prefix
    private static Optional<String> secretProblem(String secret) {
        var wrong = Optional.of("must be whsec_ and the base64 of 24 to 64 bytes");
        if (!secret.startsWith(SECRET_PREFIX) || secret.length() > SECRET_PREFIX.length() + 2 * MOST_SECRET) {
            return wrong;
        }
        try {
            var bytes = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())).length;
            return bytes < LEAST_SECRET || bytes > MOST_SECRET ? wrong : Optional.empty();
        } catch (IllegalArgumentException e) {
            return wrong;
        }
    }

    private static Optional<Target> mail(Fields fields, Target.@Nullable Mail present) {
        var text = fields.text(
                "address",
                address -> present != null && address.equals(present.masked())
                        ? Optional.empty()
                        : MailAddress.problem(address));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(present != null && text.equals(present.masked()) ? present : new Target.Mail(text));
    }
}
