package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.notifier.api.json.Fields;
import dev.lexdelta.notifier.api.json.TextRule;
import dev.lexdelta.notifier.mail.MailAddress;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.webhook.WebhookSecret;
import dev.lexdelta.notifier.webhook.WebhookUrl;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where a subscriber is to be reached, and refuses what must not be reached. */
final class Channels {
    private static final TextRule SECRET = Channels::secretProblem;
    private static final TextRule BOT_SECRET = TextRule.line(200);
    private static final TextRule ANY_LINE = TextRule.line(WebhookUrl.LONGEST);

    private final TargetRules rules;
    private final Set<ChannelKind> served;

    /** @param served the channels that this installation can send on */
    Channels(TargetRules rules, Set<ChannelKind> served) {
        this.rules = rules;
        this.served = served;
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
        if (kind != null && !served.contains(kind)) {
            fields.wrong("kind", "is not served here: the operator has configured none");
            return Optional.empty();
        }
        var same = present != null && present.kind() == kind ? present : null;
        if (kind == ChannelKind.WEBHOOK) {
            return webhook(fields, same);
        }
        if (kind == ChannelKind.MAIL) {
            return mail(fields, same);
        }
        return kind == null || kind == ChannelKind.UNKNOWN ? Optional.empty() : bot(fields, kind, same);
    }

    private Optional<Target> webhook(Fields fields, @Nullable Target present) {
        var url = url(fields, ChannelKind.WEBHOOK, present);
        var secret = fields.text("secret", "", SECRET);
        fields.ignore(SubscriptionJson.READ_ONLY_OF_CHANNEL);
        return url.map(known -> secret.isEmpty() ? present(known, present) : Target.webhook(known, secret));
    }

    // rule: the secret of a bot is its own: where the address stays it stays, and a new address comes with its own
    private Optional<Target> bot(Fields fields, ChannelKind kind, @Nullable Target present) {
        var url = url(fields, kind, present);
        var secret = kind == ChannelKind.WECOM ? "" : fields.text("secret", "", BOT_SECRET);
        return url.map(known -> Target.bot(kind, known, secret.isEmpty() ? secretAt(known, present) : secret));
    }

    private static String secretAt(URI url, @Nullable Target present) {
        return present != null && present.address().equals(url.toString()) ? present.secret() : "";
    }

    private Optional<URI> url(Fields fields, ChannelKind kind, @Nullable Target present) {
        var text = fields.text("url", ANY_LINE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (present != null && text.equals(present.masked())) {
            return Optional.of(URI.create(present.address()));
        }
        var result = WebhookUrl.read(text);
        return result instanceof WebhookUrl.Usable usable
                ? allowed(fields, kind, usable.url())
                : wrong(fields, ((WebhookUrl.Refused) result).reason());
    }

    private Optional<URI> allowed(Fields fields, ChannelKind kind, URI url) {
        return rules.refusal(kind, url).map(reason -> wrong(fields, reason)).orElse(Optional.of(url));
    }

    private static Optional<URI> wrong(Fields fields, String reason) {
        fields.wrong("url", reason);
        return Optional.empty();
    }

    private static Target present(URI url, @Nullable Target present) {
        return present == null ? Target.webhook(url, WebhookSecret.random()) : present.at(url);
    }

    // rule: what the sender can sign with; several while they are changed
    private static Optional<String> secretProblem(String secret) {
        return WebhookSecret.problem(secret)
                .map(problem -> "must be whsec_ and the base64 of 24 to 64 bytes; at most four, with spaces between");
    }

    private static Optional<Target> mail(Fields fields, @Nullable Target present) {
        var text = fields.text(
                "address",
                address -> present != null && address.equals(present.masked())
                        ? Optional.empty()
                        : MailAddress.problem(address));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(present != null && text.equals(present.masked()) ? present : Target.mail(text));
    }
}
