package dev.lexdelta.ingester.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.Shared;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Real laws, converted to the words of Taiwan and folded back; they stay outside the project. */
class ConvertedLawsTest {
    private final TaiwanConverter converter = new TaiwanConverter();
    private final TraditionalScript fold = new TraditionalScript();

    @Test
    void foldsConvertedLawsBackToWhatTheyWere() {
        var score = new Score();
        var whole = new Score();

        eachLaw((title, lines) -> {
            var folded = folded(lines);
            whole.add(lines, folded);
            if (UsageCounter.keptApart(title)) {
                score.add(lines, folded);
            }
        });

        System.out.println("all laws: " + whole);
        System.out.println("those of which nothing was counted: " + score);
        assertThat(whole.exact()).as("share of all paragraphs exact: %s", whole).isGreaterThan(0.99);
        assertThat(score.exact()).as("share of paragraphs exact: %s", score).isGreaterThan(0.98);
        assertThat(score.silent()).as("share silently wrong: %s", score).isLessThan(0.01);
        assertThat(score.needless()).as("share marked without need: %s", score).isLessThan(0.02);
    }

    @Test
    void leavesLawInSimplifiedCharactersAlone() {
        eachLaw((title, lines) -> {
            var sheet = sheet(lines);
            assertThat(fold.apply(sheet)).as(title).isSameAs(sheet);
        });
    }

    @Test
    void changesNothingTheSecondTime() {
        eachLaw((title, lines) -> {
            if (UsageCounter.keptApart(title)) {
                var once =
                        fold.apply(sheet(lines.stream().map(converter::convert).toList()));
                assertThat(fold.apply(once)).as(title).isSameAs(once);
            }
        });
    }

    @Test
    void leavesItsWordsToTheLawOfTaiwan() {
        for (var file : Shared.files(Shared.folder("gold-tw"), ".txt")) {
            var folded = fold.apply(sheet(lines(file)));
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

    static void eachLaw(BiConsumer<String, List<String>> visitor) {
        for (var folder : List.of("corpus/laws", "corpus/pairs", "corpus/drafts", "corpus/large")) {
            for (var file : Shared.files(Shared.folder(folder), ".md", ".txt")) {
                var lines = lines(file);
                visitor.accept(UsageCounter.title(file, lines), lines);
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
