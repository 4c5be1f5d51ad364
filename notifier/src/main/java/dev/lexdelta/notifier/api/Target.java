package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.ChannelKind;
import java.net.URI;

/** Where a subscriber is reached, with everything that is secret about it. */
public sealed interface Target {
    ChannelKind kind();

    /** What may be shown of the address. */
    String masked();

    /**
     * A webhook.
     *
     * @param secret of Standard Webhooks, with its prefix
     */
    record Webhook(URI url, String secret) implements Target {
        @Override
        public ChannelKind kind() {
            return ChannelKind.WEBHOOK;
        }

        /** Without the query, where many receivers want a key. */
        @Override
        public String masked() {
            return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
        }

        @Override
        public String toString() {
            return "Webhook";
        }
    }

    /** A mail box. */
    record Mail(String address) implements Target {
        @Override
        public ChannelKind kind() {
            return ChannelKind.MAIL;
        }

        @Override
        public String masked() {
            return address.charAt(0) + "***" + address.substring(address.lastIndexOf('@'));
        }

        @Override
        public String toString() {
            return "Mail";
        }
    }
}
