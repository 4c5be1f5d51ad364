package dev.lexdelta.notifier.seal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key and the name by which a seal tells which one opens it. Written {@code name:base64}, 32 bytes.
 *
 * @param id letters, digits, - and _
 */
record SealKey(String id, SecretKey key) {
    private static final int BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    /** @throws IllegalArgumentException with a sentence that does not show the key */
    static SealKey parse(String written) {
        int colon = written.indexOf(':');
        var id = colon < 0 ? "" : written.substring(0, colon);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a seal key is written name:base64, the name of letters, digits, - and _");
        }
        return new SealKey(id, new SecretKeySpec(bytes(id, written.substring(colon + 1)), "AES"));
    }

    private static byte[] bytes(String id, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("seal key '" + id + "' is no base64", e);
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("seal key '%s' has %d bytes, not %d".formatted(id, bytes.length, BYTES));
        }
        return bytes;
    }

    /** A new key as it is written. */
    static String random(String id, SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SealKey[" + id + "]";
    }
}
