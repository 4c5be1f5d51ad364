package dev.lexdelta.notifier.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsWhatItWrote(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var cursor = Cursor.START;
        for (int i = random.nextInt(20); i > 0; i--) {
            cursor = cursor.with(random.nextInt(12), random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63));
        }

        assertThat(Cursor.parse(cursor.toString())).as("seed %d", seed).contains(cursor);
    }

    @Test
    void keepsTheOffsetsOfTheOtherPartitions() {
        var cursor = Cursor.START.with(2, 300).with(0, 5).with(2, 301);

        assertThat(cursor.offset(0)).isEqualTo(5);
        assertThat(cursor.offset(1)).isZero();
        assertThat(cursor.offset(2)).isEqualTo(301);
        assertThat(cursor.offset(11)).isZero();
    }

    @Test
    void isWrittenInTheSameWayForEver() {
        assertThat(Cursor.START.with(0, 5).with(2, 300)).hasToString("AQUArAI");
        assertThat(Cursor.START).hasToString("AQ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AA", "?", "AQUArA", "Ag", "AYCAgICAgICAgIA", "AQUArAI=x", "AYCAgICAgICAgIAB"})
    void knowsWhatIsNoCursor(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
