package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.TestText;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of texts bear a name that says nothing; one more looks at those it shares words with. */
class EmptyNameCostTest {
    private static final int FIRST = 0x4E00;
    private static final int CHARACTERS = 20_000;

    /** Counts the regulations that are read. */
    private static final class Counted extends MapMemory {
        private final Set<String> read = new HashSet<>();

        @Override
        public List<RegulationState> regulations(String jurisdiction, String titleKey) {
            var found = super.regulations(jurisdiction, titleKey);
            found.forEach(state -> read.add(state.id()));
            return found;
        }
    }

    private final Counted memory = new Counted();
    private final LinkStep step = new LinkStep(memory);

    private static TestText announcement(String name, int number) {
        var random = new Random(number);
        var words = new StringBuilder();
        random.ints(160, FIRST, FIRST + CHARACTERS).forEach(words::appendCodePoint);
        return law(name).on("2020-03-01").articles(words.toString());
    }

    private static LegalText announced(String name, int number) {
        return announcement(name, number).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公告", "关于废止部分规章的决定"})
    void oneMoreReadsFewHoweverManyAreKnown(String name) {
        for (int i = 0; i < 300; i++) {
            step.take(announced(name, i));
        }
        memory.read.clear();

        step.take(announced(name, 300));

        assertThat(memory.regulations().filter(state -> !state.versions().isEmpty()))
                .hasSize(301);
        assertThat(memory.read).hasSizeLessThan(5);
    }

    @Test
    void whatSharesThreeTenthsIsStillFound() {
        for (int i = 0; i < 50; i++) {
            step.take(announced("公告", i));
        }
        int found = 0;
        for (int i = 0; i < 20; i++) {
            var words = announced("公告", i).articles().get(0).flat();
            var other = announced("公告", 1_000 + i).articles().get(0).flat();
            step.take(law("公告")
                    .on("2021-05-01")
                    .articles(words.substring(0, words.length() * 6 / 10) + other.substring(0, other.length() * 4 / 10))
                    .text());
            found = (int) memory.regulations()
                    .filter(state -> state.versions().size() == 2)
                    .count();
        }

        assertThat(found).isGreaterThanOrEqualTo(19);
    }

    @Test
    void theIdOfOneThatWasRetractedIsNotThatOfAnotherText() {
        var first = announced("公告", 1);
        var opened = step.take(first).get(0).regulation().id();
        step.take(new Retracted(first.id(), "wrong"));

        assertThat(step.take(announced("公告", 2)))
                .extracting(linked -> linked.regulation().id())
                .doesNotContain(opened);
        assertThat(step.take(first))
                .extracting(linked -> linked.regulation().id())
                .containsExactly(opened);
    }
}
