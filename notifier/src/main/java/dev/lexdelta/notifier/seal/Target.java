package dev.lexdelta.notifier.seal;

import dev.lexdelta.contract.subscription.ChannelKind;
import java.net.URI;
import java.util.Objects;

/**
 * Where a subscriber is reached; shows nothing of itself in logs.
 *
 * @param address a URL or an e-mail address
 * @param secret what webhooks are signed with: whsec_…, several with spaces between; of a bot its own, or none; empty
 *     for mail
 */
public record Target(ChannelKind kind, String address, String secret) {
    public Target {
        Objects.requireNonNull(kind);
    }

    public static Target webhook(URI url, String secret) {
        return new Target(ChannelKind.WEBHOOK, url.toString(), secret);
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
