package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.subscription.Token;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.http.Problem.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets in who shows a token; RFC 6750. */
final class Doorkeeper {
    private static final String SCHEME = "bearer ";
    private static final String REALM = "Bearer realm=\"lexdelta\"";

    private final Function<String, Optional<Token>> tokens;

    /** What came of knocking. */
    sealed interface Entry {
        record Admitted(Caller caller) implements Entry {}

        record Refused(Problem problem, String challenge) implements Entry {}
    }

    /** Asks this for the token of a hash. */
    Doorkeeper(Function<String, Optional<Token>> tokens) {
        this.tokens = tokens;
    }

    Entry enter(@Nullable String authorization) {
        if (authorization == null) {
            return refused(Kind.UNAUTHENTICATED, "send Authorization: Bearer with a token", "");
        }
        return token(authorization)
                .map(Doorkeeper::admit)
                .orElseGet(() -> refused(Kind.UNAUTHENTICATED, "there is no such token", ", error=\"invalid_token\""));
    }

    private Optional<Token> token(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        var token = authorization.substring(SCHEME.length()).strip();
        return TokenBook.wellFormed(token) ? tokens.apply(TokenBook.hash(token)) : Optional.empty();
    }

    private static Entry admit(Token token) {
        return token.scope() == Scope.UNKNOWN
                ? refused(Kind.FORBIDDEN, "the token is not for subscriptions", ", error=\"insufficient_scope\"")
                : new Entry.Admitted(new Caller(token.owner(), token.scope()));
    }

    private static Entry refused(Kind kind, String detail, String error) {
        return new Entry.Refused(Problem.of(kind, detail), REALM + error);
    }
}
