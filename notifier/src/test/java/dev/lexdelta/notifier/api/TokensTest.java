package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.subscription.Token;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final String ID = "a".repeat(32);
    private final UnsubscribeTokens links = new UnsubscribeTokens("0123456789abcdef".getBytes());

    @Test
    void aNewTokenIsKeptOnlyAsItsHash() {
        var made = new TokenBook(new SecureRandom(), () -> FakeWorld.NOW).create("me", Scope.SUBSCRIBER);

        assertThat(made.token()).matches("lxd_[A-Za-z0-9_-]{43}");
        assertThat(made.hash()).isEqualTo(TokenBook.hash(made.token())).hasSize(64);
        assertThat(made.entry()).isEqualTo(new Token("me", Scope.SUBSCRIBER, FakeWorld.NOW));
        assertThat(made.toString()).doesNotContain(made.token());
    }

    @Test
    void theHashIsPlainSha256() {
        assertThat(TokenBook.hash("abc")).startsWith("ba7816bf8f01cfea").endsWith("f20015ad");
    }

    @Test
    void anUnsubscribeTokenNamesItsSubscription() {
        assertThat(links.subscription(links.of(ID))).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "é.ü"})
    void whatIsNoUnsubscribeTokenNamesNothing(String token) {
        assertThat(links.subscription(token)).isEmpty();
    }

    @Test
    void aSignatureIsGoodForOneSubscriptionAndOneKey() {
        var signature = links.of(ID).substring(ID.length());

        assertThat(links.subscription("b".repeat(32) + signature)).isEmpty();
        assertThat(new UnsubscribeTokens(new byte[16]).subscription(links.of(ID)))
                .isEmpty();
    }

    @Test
    void aSignatureOfAnOldKeyIsGoodForAsLongAsItIsKept() {
        var old = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        var fresh = "fedcba9876543210".getBytes(StandardCharsets.UTF_8);

        assertThat(new UnsubscribeTokens(fresh, old).subscription(links.of(ID))).contains(ID);
        assertThat(new UnsubscribeTokens(fresh, old).of(ID)).isEqualTo(new UnsubscribeTokens(fresh).of(ID));
        assertThat(new UnsubscribeTokens(fresh).subscription(links.of(ID))).isEmpty();
    }

    @Test
    void aShortKeyIsNoKey() {
        assertThatThrownBy(() -> new UnsubscribeTokens(new byte[8])).hasMessageContaining("8 bytes");
    }
}
