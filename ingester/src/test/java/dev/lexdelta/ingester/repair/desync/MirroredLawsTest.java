package dev.lexdelta.ingester.repair.desync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.shared.SharedFolder;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Spot;
import dev.lexdelta.ingester.model.CountLaws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damages real laws, which stay outside the project, as mirror sites do and reads them again, with frequencies counted from
 * other laws only.
 */
class MirroredLawsTest {
    private static final int EVERY = 10;

    private int whole;
    private int wholeExact;
    private int lost;
    private int lostExact;
    private int marked;
    private final List<String> silent = new ArrayList<>();

    @Test
    void readsLawsThatWereNotCounted() throws IOException {
        var laws = laws(SharedFolder.orSkip().resolve("corpus/laws"));
        var counted = new ArrayList<Path>();
        var heldOut = new ArrayList<Path>();
        for (int i = 0; i < laws.size(); i++) {
            (i % EVERY == 3 ? heldOut : counted).add(laws.get(i));
        }
        var repair = new DesyncRepair(CountLaws.of(counted.stream()));

        for (int i = 0; i < heldOut.size(); i++) {
            judge(Files.readString(heldOut.get(i)), repair, i);
        }

        assertThat(silent).isEmpty();
        assertThat(wholeExact).as("of %d that lost nothing", whole).isGreaterThanOrEqualTo(whole * 99 / 100);
        assertThat(lostExact).as("of %d that lost bytes", lost).isGreaterThanOrEqualTo(lost * 7 / 10);
        assertThat(marked).as("marked without need, of %d", whole).isLessThanOrEqualTo(whole / 50);
    }

    // no limit on work may touch an honest text, however long
    @ParameterizedTest
    @ValueSource(longs = {2, 30, 400})
    void readsTheLongestLawWhole(long seed) throws IOException {
        var law = Files.readString(SharedFolder.orSkip().resolve("corpus/large/civil-code.md"));

        judge(law, new DesyncRepair(), seed);

        assertThat(silent).isEmpty();
        assertThat(wholeExact).as("of %d that lost nothing", whole).isGreaterThanOrEqualTo(whole * 99 / 100);
        assertThat(lost).isGreaterThan(80);
        assertThat(lostExact).as("of %d that lost bytes", lost).isGreaterThanOrEqualTo(lost * 7 / 10);
    }

    private static List<Path> laws(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void judge(String law, DesyncRepair repair, long seed) {
        var mirror = new Mirror(new Random(seed));
        var clean = law.replaceAll("(?s)<!--.*?-->", "")
                .lines()
                .map(line -> line.replaceFirst("^[#\\s\\uFEFF]+", "").strip())
                .filter(line -> !line.isEmpty() && Mirror.speaksGbk(line))
                .map(line -> line.startsWith("（") ? "　" + line : line)
                .toList();
        var shown = mirror.show(String.join("\n", clean)).lines().map(line -> Line.text(line.strip(), false));
        var read = repair.apply(new Sheet(List.of(), shown.toList(), null, List.of()));
        var found = articles(read.lines());
        var expected =
                articles(clean.stream().map(line -> Line.text(line, false)).toList());

        assertThat(found).as("seed %d", seed).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            count(found.get(i), expected.get(i), mirror.loses(expected.get(i).shape()), seed);
        }
    }

    private void count(Article found, Article expected, boolean loses, long seed) {
        boolean exact = found.folded().equals(expected.folded());
        if (!exact && found.certain()) {
            silent.add("seed " + seed + ": " + found.folded());
        }
        if (loses) {
            lost++;
            lostExact += exact ? 1 : 0;
        } else {
            whole++;
            wholeExact += exact ? 1 : 0;
            marked += found.certain() ? 0 : 1;
        }
    }

    /** The lines of an article; {@code shape} has their breaks. */
    private record Article(String shape, boolean certain) {
        String folded() {
            return DesyncRepairTest.folded(DesyncRepairTest.withoutReadings(shape));
        }
    }

    private static List<Article> articles(List<Line> lines) {
        var articles = new ArrayList<Article>();
        var shape = new StringBuilder();
        boolean certain = true;
        for (var line : lines) {
            if (line.text().matches("第[一二三四五六七八九十百千零〇]+[条條].*")) {
                articles.add(new Article(shape.toString(), certain));
                shape.setLength(0);
                certain = true;
            }
            shape.append(line.text()).append('\n');
            certain &= line.spots().stream().allMatch(Spot::certain);
        }
        articles.add(new Article(shape.toString(), certain));
        return articles;
    }
}
