package dev.lexdelta.notifier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.subscription.ChannelKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedBoxTest {
    private static final String OLD = SealedBox.newKey("k1");
    private static final String NEW = SealedBox.newKey("k2");
    private static final Target TARGET =
            new Target(ChannelKind.WEBHOOK, "https://hooks.example.org/接收", "whsec_geheim");

    @Test
    void opensWhatItSealed() {
        var box = SealedBox.of(List.of(NEW));

        assertThat(box.open("s1", box.seal("s1", TARGET))).isEqualTo(new Opened.Open(TARGET));
    }

    @Test
    void opensWithAnOldKeyAndSealsWithTheCurrentOne() {
        var sealed = SealedBox.of(List.of(OLD)).seal("s1", TARGET);
        var box = SealedBox.of(List.of(NEW, OLD));

        assertThat(box.open("s1", sealed)).isEqualTo(new Opened.Open(TARGET));
        assertThat(box.seal("s1", TARGET)).startsWith("k2.");
    }

    @Test
    void staysShutForAnotherSubscription() {
        var box = SealedBox.of(List.of(NEW));

        assertThat(box.open("s2", box.seal("s1", TARGET))).isInstanceOf(Opened.Shut.class);
    }

    @Test
    void staysShutForAnotherKeyOfTheSameName() {
        var sealed = SealedBox.of(List.of(OLD)).seal("s1", TARGET);

        assertThat(SealedBox.of(List.of(SealedBox.newKey("k1"))).open("s1", sealed))
                .isInstanceOf(Opened.Shut.class);
    }

    @Test
    void staysShutForAKeyThatIsNotConfigured() {
        var sealed = SealedBox.of(List.of(OLD)).seal("s1", TARGET);

        assertThat(SealedBox.of(List.of(NEW)).open("s1", sealed))
                .isEqualTo(new Opened.Shut("the address was sealed with a key that is not configured"));
    }

    @Test
    void noticesEveryChangedCharacter() {
        var box = SealedBox.of(List.of(NEW));
        var sealed = box.seal("s1", TARGET);
        for (int i = 0; i < sealed.length(); i++) {
            var tampered = new StringBuilder(sealed);
            tampered.setCharAt(i, sealed.charAt(i) == 'A' ? 'Q' : 'A');

            assertThat(box.open("s1", tampered.toString()))
                    .as("character %d", i)
                    .isInstanceOf(Opened.Shut.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "k2", "k2.", "k2.AAAA", "k2.!!", "k2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void takesAnythingWithoutFailing(String sealed) {
        assertThat(SealedBox.of(List.of(NEW)).open("s1", sealed)).isInstanceOf(Opened.Shut.class);
    }

    @Test
    void sealsTheSameTwiceDifferently() {
        var box = SealedBox.of(List.of(NEW));

        assertThat(box.seal("s1", TARGET)).isNotEqualTo(box.seal("s1", TARGET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "k1:AAAA", "k1:%%%", "k.1:AAAA", ":AAAA"})
    void saysWhatIsWrongWithAKeyWithoutShowingIt(String key) {
        assertThatThrownBy(() -> SealedBox.of(List.of(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContainingAny("AAAA", "%%%");
    }

    @Test
    void wantsKeysWithNamesOfTheirOwn() {
        assertThatThrownBy(() -> SealedBox.of(List.of(OLD, SealedBox.newKey("k1"))))
                .hasMessage("two seal keys have the same name");
        assertThatThrownBy(() -> SealedBox.of(List.of())).hasMessage("there is no seal key");
    }

    @Test
    void showsNothingInLogs() {
        assertThat(new Opened.Open(TARGET).toString() + SealKey.parse(NEW))
                .doesNotContain("example", "geheim", NEW.substring(3));
    }
}
