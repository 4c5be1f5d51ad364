package dev.lexdelta.notifier.render;

import static dev.lexdelta.notifier.render.Samples.comparison;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTextTest {
    @ParameterizedTest
    @CsvSource({
        "comparison-zh.txt, false, 80, ZH, false",
        "comparison-zh-full.txt, false, 80, ZH, true",
        "comparison-zh-colour.txt, true, 60, ZH, false",
        "comparison-en.txt, false, 100, EN, false",
        "comparison-en-colour.txt, true, 100, EN, true"
    })
    void readsLikeTheGoldenFile(String file, boolean colour, int width, Language language, boolean full) {
        Golden.check(file, new ComparisonText(new Style(colour, width, language, full)).render(comparison()));
    }

    @ParameterizedTest
    @CsvSource({
        "columns-zh.txt, false, 120, ZH, false",
        "columns-zh-colour.txt, true, 130, ZH, true",
        "columns-en.txt, false, 140, EN, true"
    })
    void setsBothWordingsSideBySideOnAWideTerminal(
            String file, boolean colour, int width, Language language, boolean full) {
        var text = new ComparisonText(new Style(colour, width, language, full));

        Golden.check(file, text.render(comparison(), Texts.old(comparison()), Texts.now(comparison())));
    }

    @Test
    void setsBothWordingsInOneRedlineWhereTheTerminalIsNarrow() {
        var text = new ComparisonText(new Style(true, 119, Language.ZH));

        assertThat(text.render(comparison(), Texts.old(comparison()), Texts.now(comparison())))
                .isEqualTo(text.render(comparison()));
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 121, 200})
    void keepsToTheWidthInColumnsToo(int width) {
        var text = new ComparisonText(new Style(false, width, Language.ZH, true))
                .render(comparison(), Texts.old(comparison()), Texts.now(comparison()));

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(width));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 41, 64, 80, 200})
    void keepsToTheWidth(int width) {
        var text = new ComparisonText(new Style(false, width, Language.ZH, true)).render(comparison());

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(width));
    }

    @Test
    void endsEveryColourOnItsOwnLine() {
        var text = new ComparisonText(new Style(true, 30, Language.ZH, true)).render(comparison());

        assertThat(text.lines()).allSatisfy(line -> {
            int opened = line.split("\u001b\\[[1-9]", -1).length;
            int closed = line.split("\u001b\\[0m", -1).length;
            assertThat(opened).as(line).isEqualTo(closed);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u0007", "\u009b31m", "\u202e", "\r", "\u2028", "\ud800"})
    void letsNoControlCharacterReachTheTerminal(String evil) {
        var change = Samples.change(
                ChangeKind.ADDED,
                List.of(),
                List.of("1" + evil),
                Severity.MAJOR,
                Samples.insert("甲" + evil + "乙", "1/p1"));

        var text = new ComparisonText(new Style(false, 80, Language.ZH)).render(comparison(List.of(change)));

        assertThat(text.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || c == 0x202E || c == 0x2028 || (c >= 0xD800 && c < 0xE000));
        assertThat(text).contains("甲\ufffd");
    }

    @Test
    void rendersAnySegmentsWhateverTheirAddresses() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var segments = Stream.generate(() -> anySegment(random)).limit(12).toArray(Segment[]::new);
            var change =
                    Samples.change(ChangeKind.RESTRUCTURED, List.of("1", ""), List.of("x"), Severity.MAJOR, segments);
            var style = new Style(seed % 2 == 0, 40, Language.EN, seed % 3 == 0);

            assertThat(new ComparisonText(style).render(comparison(List.of(change))))
                    .as("seed %s", seed)
                    .contains("restructured");
        }
    }

    private static Segment anySegment(Random random) {
        var addresses =
                new String[] {null, "", "/", "1", "1/p1", "1/p1/i2", "x/i/i/i", "annex1.1/p1", "0/p99999999999"};
        return new Segment(
                Op.values()[random.nextInt(Op.values().length)],
                "文，".repeat(random.nextInt(4)),
                addresses[random.nextInt(addresses.length)],
                addresses[random.nextInt(addresses.length)],
                random.nextBoolean() ? random.nextInt(3) : null,
                List.of(),
                random.nextBoolean());
    }

    @Test
    void endsWithoutAnEmptyLineWhenNothingChanged() {
        assertThat(new ComparisonText(new Style(false, 80, Language.ZH)).render(comparison(List.of())))
                .endsWith("\n")
                .doesNotEndWith("\n\n");
    }

    @Test
    void placesARemovedArticleAfterItsOldNeighbour() {
        var changes = List.of(
                article("9", null), article("3", "2"), article("1", "1"), article(null, "3"), article("2", null));

        assertThat(ReadingOrder.of(changes))
                .extracting(change -> change.from() + "" + change.to())
                .containsExactly("[1][1]", "[2][]", "[3][2]", "[9][]", "[][3]");
    }

    private static ArticleChange article(String from, String to) {
        return Samples.change(
                ChangeKind.MODIFIED,
                from == null ? List.of() : List.of(from),
                to == null ? List.of() : List.of(to),
                Severity.EDITORIAL);
    }
}
