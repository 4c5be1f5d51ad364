package dev.lexdelta.notifier.seal;

import dev.lexdelta.contract.subscription.ChannelKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a subscriber is reached; shows nothing of itself in logs.
 *
 * @param address a URL or an e-mail address
 * @param secret what webhooks are signed with: whsec_…, several with spaces between; of a bot its own, or none; empty
 *     for mail
 * @param retired the secret before this one, as long as it signs too; null where there is none
 */
public record Target(
        ChannelKind kind,
        String address,
        String secret,
        @Nullable Retired retired) {
    /** How long a secret that was replaced signs on. */
    public static final Duration RETIREMENT = Duration.ofHours(24);

    /** A secret that was replaced, and when it signs no more. */
    public record Retired(String secret, Instant until) {
        @Override
        public String toString() {
            return "Retired[sealed]";
        }
    }

    public Target {
        Objects.requireNonNull(kind);
    }

    /** One of which no secret was replaced. */
    public Target(ChannelKind kind, String address, String secret) {
        this(kind, address, secret, null);
    }

    public static Target webhook(URI url, String secret) {
        return new Target(ChannelKind.WEBHOOK, url.toString(), secret);
    }

    /** The same with another address. */
    public Target at(URI url) {
        return new Target(kind, url.toString(), secret, retired);
    }

    /** The same with another secret; the one before signs on for a day, and the one before that no more. */
    public Target renewed(String fresh, Instant now) {
        return new Target(kind, address, fresh, new Retired(secret, now.plus(RETIREMENT)));
    }

    /** The secret before this one, while it signs. */
    public Optional<Retired> retiredAt(Instant now) {
        return Optional.ofNullable(retired).filter(old -> now.isBefore(old.until()));
    }

    /**
     * A bot of a group chat.
     *
     * @param secret what its messages are signed with; empty when they are not
     */
    public static Target bot(ChannelKind kind, URI url, String secret) {
        return new Target(kind, url.toString(), secret);
    }

    public static Target mail(String address) {
        return new Target(ChannelKind.MAIL, address, "");
    }

    /**
     * What may be shown of the address: of a URL all but the query, where many receivers want a key, and of a bot not the
     * end of the path either.
     */
    public String masked() {
        if (kind == ChannelKind.MAIL) {
            return address.charAt(0) + "***" + address.substring(address.lastIndexOf('@'));
        }
        var url = URI.create(address);
        var shown = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
        return kind == ChannelKind.FEISHU ? shown.substring(0, shown.lastIndexOf('/') + 1) + "***" : shown;
    }

    @Override
    public String toString() {
        return "Target[sealed]";
    }
}
