package dev.lexdelta.contract.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identities are hashes of what they name, so that the same input has the same id wherever it is computed. */
public final class Ids {
    private static final int HEX_DIGITS = 32;

    private Ids() {}

    /** The first 128 bits of the SHA-256 of the parts, as 32 hexadecimal digits. */
    public static String of(String... parts) {
        return sha256(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8))
                .substring(0, HEX_DIGITS);
    }

    /** SHA-256 as 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
