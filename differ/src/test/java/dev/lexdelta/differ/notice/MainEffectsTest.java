package dev.lexdelta.differ.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MainEffectsTest {
    @Test
    void liabilityComesFirstAndDatesLast() {
        ArticleChange dates =
                change(true, effect(Label.DATE, Direction.NEUTRAL), effect(Label.DUTY, Direction.UNCLEAR));
        ArticleChange duties =
                change(true, effect(Label.DUTY, Direction.STRICTER), effect(Label.PENALTY, Direction.LOOSER));

        List<ArticleEffect> main = MainEffects.of(List.of(dates, duties));

        assertThat(main)
                .extracting(effect -> effect.label() + " " + effect.direction())
                .containsExactly("PENALTY LOOSER", "DUTY STRICTER", "DUTY UNCLEAR", "DATE NEUTRAL");
    }

    @Test
    void tenAreToldAndNoneOfAnUncertainChange() {
        ArticleEffect[] many = IntStream.range(0, 12)
                .mapToObj(i -> effect(Label.DUTY, Direction.STRICTER))
                .toArray(ArticleEffect[]::new);

        List<ArticleEffect> main =
                MainEffects.of(List.of(change(false, effect(Label.PENALTY, Direction.STRICTER)), change(true, many)));

        assertThat(main).hasSize(10).allMatch(effect -> effect.label() == Label.DUTY);
    }

    private static ArticleEffect effect(Label label, Direction direction) {
        return new ArticleEffect(label, direction, "旧", "新", "1/p1", "1/p1", "test");
    }

    private static ArticleChange change(boolean certain, ArticleEffect... effects) {
        return new ArticleChange(
                ChangeKind.MODIFIED,
                List.of("1"),
                List.of("1"),
                false,
                false,
                0.5,
                certain,
                Severity.MAJOR,
                Arrays.asList(effects),
                List.of());
    }
}
