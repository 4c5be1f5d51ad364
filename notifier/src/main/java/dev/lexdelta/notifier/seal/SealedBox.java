package dev.lexdelta.notifier.seal;

import dev.lexdelta.contract.topic.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.core.JacksonException;

/**
 * Keeps address and secret of a subscription as one encrypted field (AES-256-GCM) that only its own subscription can
 * open: {@code key id . base64url(nonce, ciphertext, tag)}. Thread-safe.
 */
public final class SealedBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SealKey> keys = new LinkedHashMap<>();
    private final SealKey current;

    private SealedBox(List<SealKey> all) {
        this.current = all.get(0);
        all.forEach(key -> keys.put(key.id(), key));
    }

    /**
     * A box with the keys of the configuration.
     *
     * @param keys the current one first, then old ones that still open; each {@code name:base64} of 32 bytes
     * @throws IllegalArgumentException with a sentence that does not show a key
     */
    public static SealedBox of(List<String> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no seal key");
        }
        var parsed = keys.stream().map(SealKey::parse).toList();
        if (parsed.stream().map(SealKey::id).distinct().count() < parsed.size()) {
            throw new IllegalArgumentException("two seal keys have the same name");
        }
        return new SealedBox(parsed);
    }

    /** A new random key, as it is written in a configuration. */
    public static String newKey(String id) {
        return SealKey.random(id, new SecureRandom());
    }

    /** The names of the keys, the current one first. */
    public Set<String> keyIds() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    /** The name of the key that something was sealed with; empty where it was sealed with none. */
    public static String keyId(String sealed) {
        return sealed.substring(0, Math.max(0, sealed.indexOf('.')));
    }

    /** Whether something is sealed with the current key. */
    public boolean isCurrent(String sealed) {
        return keyId(sealed).equals(current.id());
    }

    public String seal(String subscription, Target target) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, subscription);
            var closed = cipher.doFinal(Json.MAPPER.writeValueAsBytes(target));
            var all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
            return current.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES-GCM", e);
        }
    }

    public Opened open(String subscription, String sealed) {
        int dot = sealed.indexOf('.');
        var key = dot < 0 ? null : keys.get(sealed.substring(0, dot));
        if (key == null) {
            return new Opened.Shut("the address was sealed with a key that is not configured");
        }
        try {
            return open(subscription, key, Base64.getUrlDecoder().decode(sealed.substring(dot + 1)));
        } catch (IllegalArgumentException | GeneralSecurityException | JacksonException e) {
            // the cause may show what was sealed
            return new Opened.Shut("the sealed address cannot be opened: another key, another subscription, or damage");
        }
    }

    private static Opened open(String subscription, SealKey key, byte[] all) throws GeneralSecurityException {
        if (all.length < NONCE_BYTES) {
            return new Opened.Shut("the sealed address is cut off");
        }
        var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(all, NONCE_BYTES), subscription);
        var plain = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        return new Opened.Open(Json.MAPPER.readValue(plain, Target.class));
    }

    private static Cipher cipher(int mode, SealKey key, byte[] nonce, String subscription)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(subscription.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
