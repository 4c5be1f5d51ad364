package dev.lexdelta.notifier.webhook;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a receiver checks signatures with: {@code whsec_} and base64 of 24 to 64 bytes. */
public final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final int NEW_BYTES = 32;
    private static final int MOST_SECRETS = 4;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    byte[] key() {
        return key.clone();
    }

    /** A new secret as it is written. */
    public static String random() {
        var bytes = new byte[NEW_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** What is wrong with what somebody wants to sign with, in one sentence without the secret; empty when nothing is. */
    public static Optional<String> problem(String written) {
        return all(written).isEmpty()
                ? Optional.of(
                        "a webhook secret is whsec_ and base64 of %d to %d bytes; several, at most %d, stand with spaces between"
                                .formatted(LEAST_BYTES, MOST_BYTES, MOST_SECRETS))
                : Optional.empty();
    }

    /** Every secret of a field, of which while they are changed there are several; none when one is malformed. */
    static List<WebhookSecret> all(String written) {
        var parts = written.strip().split(" +", MOST_SECRETS + 1);
        var secrets = Arrays.stream(parts).map(WebhookSecret::parse).toList();
        return parts.length > MOST_SECRETS || secrets.contains(Optional.<WebhookSecret>empty())
                ? List.of()
                : secrets.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<WebhookSecret> parse(String written) {
        if (!written.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var key = Base64.getDecoder().decode(written.substring(PREFIX.length()));
            return key.length < LEAST_BYTES || key.length > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(new WebhookSecret(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[hidden]";
    }
}
