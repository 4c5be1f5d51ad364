package dev.lexdelta.ingester.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.Shared;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real laws, converted to the words of Taiwan and folded back; they stay outside the project. */
class ConvertedLawsTest {
    private final TaiwanConverter converter = new TaiwanConverter();
    private final TraditionalScript fold = new TraditionalScript();

    @Test
    void foldsConvertedLawsBackToWhatTheyWere() {
        var score = new Score();
        var whole = new Score();

        eachLaw(law -> {
            var folded = folded(law.lines());
            whole.add(law.lines(), folded);
            if (law.keptApart()) {
                score.add(law.lines(), folded);
            }
        });

        System.out.println("all laws: " + whole);
        System.out.println("those of which nothing was counted: " + score);
        assertThat(whole.exact()).as("share of all paragraphs exact: %s", whole).isGreaterThan(0.99);
        assertThat(score.exact()).as("share of paragraphs exact: %s", score).isGreaterThan(0.98);
        assertThat(score.silent()).as("share silently wrong: %s", score).isLessThan(0.006);
        assertThat(score.needless()).as("share marked without need: %s", score).isLessThan(0.02);
    }

    @Test
    void leavesLawInSimplifiedCharactersAlone() {
        eachLaw(law -> {
            var sheet = sheet(law.lines());
            assertThat(fold.apply(sheet)).as(law.name()).isSameAs(sheet);
        });
    }

    @Test
    void changesNothingTheSecondTime() {
        eachLaw(law -> {
            if (law.keptApart()) {
                var once = fold.apply(
                        sheet(law.lines().stream().map(converter::convert).toList()));
                assertThat(fold.apply(once)).as(law.name()).isSameAs(once);
            }
        });
    }

    @Test
    void leavesItsWordsToTheLawOfTaiwan() {
        for (var file : Shared.files(Shared.folder("gold-tw"), ".txt")) {
            var folded = fold.apply(sheet(Law.read(file).lines()));
            assertThat(folded.repairs()).as("%s", file).extracting(Repair::rule).containsOnly(TraditionalScript.RULE);
            assertThat(folded.lines())
                    .as("%s", file)
                    .allMatch(line -> line.spots().isEmpty());
        }
    }

    private List<Line> folded(List<String> lines) {
        return fold.apply(sheet(lines.stream().map(converter::convert).toList()))
                .lines();
    }

    static Sheet sheet(List<String> lines) {
        return new Sheet(
                List.of(), lines.stream().map(line -> Line.text(line, false)).toList(), null, List.of());
    }

    static void eachLaw(Consumer<Law> visitor) {
        Law.all(Stream.of("corpus/laws", "corpus/pairs", "corpus/drafts", "corpus/large")
                        .map(Shared::folder)
                        .toList())
                .forEach(visitor);
    }

    /** Counts paragraphs, each different one once. */
    private static final class Score {
        private final Set<String> seen = new HashSet<>();
        private int wrong;
        private int silent;
        private int needless;

        void add(List<String> expected, List<Line> folded) {
            for (int i = 0; i < expected.size(); i++) {
                var line = folded.get(i);
                if (!expected.get(i).isBlank() && seen.add(expected.get(i))) {
                    boolean exact = line.text().equals(expected.get(i));
                    boolean sure = line.spots().stream().allMatch(spot -> spot.certain());
                    wrong += exact ? 0 : 1;
                    silent += !exact && sure ? 1 : 0;
                    needless += exact && !sure ? 1 : 0;
                }
            }
        }

        double exact() {
            return 1 - (double) wrong / seen.size();
        }

        double silent() {
            return (double) silent / seen.size();
        }

        double needless() {
            return (double) needless / seen.size();
        }

        @Override
        public String toString() {
            return "%d paragraphs, %.4f exact, %.4f silently wrong, %.4f marked without need"
                    .formatted(seen.size(), exact(), silent(), needless());
        }
    }
}
