package dev.lexdelta.notifier.api;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens of unsubscribe links: a subscription id and our signature of it, so that only who got the mail can end the
 * subscription, and nothing has to be kept. Thread-safe.
 */
public final class UnsubscribeTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "lexdelta unsubscribe ";

    private final List<SecretKeySpec> keys;

    /**
     * Tokens of keys.
     *
     * @param keys the first signs, and of all a signature is good; each at least 16 secret bytes, the same in all instances
     */
    public UnsubscribeTokens(byte[]... keys) {
        this.keys = Arrays.stream(keys).map(UnsubscribeTokens::key).toList();
    }

    private static SecretKeySpec key(byte[] bytes) {
        if (bytes.length < 16) {
            throw new IllegalArgumentException("a key of " + bytes.length + " bytes is too short");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The token of a subscription. */
    public String of(String subscription) {
        return subscription + "." + signature(keys.get(0), subscription);
    }

    /** The subscription of a token; nothing when it is none of ours. */
    public Optional<String> subscription(String token) {
        var dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var id = token.substring(0, dot);
        var signature = bytes(token.substring(dot + 1));
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(signature, bytes(signature(key, id))))
                ? Optional.of(id)
                : Optional.empty();
    }

    private static String signature(SecretKeySpec key, String subscription) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(PURPOSE + subscription)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
