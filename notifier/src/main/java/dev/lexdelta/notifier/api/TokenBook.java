package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.subscription.Token;
import dev.lexdelta.contract.text.Ids;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes tokens; only their hash is kept, which is safe without salt because a token is random enough to be never guessed. */
public final class TokenBook {
    private static final String PREFIX = "lxd_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final SecureRandom random;
    private final InstantSource clock;

    /**
     * A new token.
     *
     * @param token to be shown once
     * @param hash its key on lexdelta.tokens
     * @param entry its value there
     */
    public record NewToken(String token, String hash, Token entry) {
        @Override
        public String toString() {
            return "NewToken[" + hash + "]";
        }
    }

    public TokenBook(SecureRandom random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    /** Makes a token; it is good once its entry stands on lexdelta.tokens. */
    public NewToken create(String owner, Scope scope) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new NewToken(token, hash(token), new Token(owner, scope, clock.instant()));
    }

    /** SHA-256 of a token as 64 hexadecimal digits. */
    public static String hash(String token) {
        return Ids.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a text can be a token at all. */
    static boolean wellFormed(String token) {
        return FORM.matcher(token).matches();
    }
}
