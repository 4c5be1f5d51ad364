package dev.lexdelta.notifier.render.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.notifier.render.ChangeSets;
import dev.lexdelta.notifier.render.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both texts stand in the woven lines to the letter, whatever a comparison says of them. */
class WovenTest {
    @Test
    void holdsBothTextsWhateverTheSegmentsSay() {
        for (long seed = 1; seed <= 400; seed++) {
            var random = new Random(seed);
            var old = randomText(random);
            var now = randomText(random);
            var changes = randomChanges(random, old, now);

            var woven = new Woven(ChangeSets.of(changes), old, now);

            assertHolds(woven.whole(), Lines.of(old), true, "seed " + seed);
            assertHolds(woven.whole(), Lines.of(now), false, "seed " + seed);
            for (var change : changes) {
                assertHolds(woven.of(change), articles(old, change.from()), true, "seed " + seed);
                assertHolds(woven.of(change), articles(now, change.to()), false, "seed " + seed);
            }
        }
    }

    @Test
    void keepsTheCellsOfATableApart() {
        var old = text(Texts.article("1", table("车型 限额", "轿车 二百元")));
        var now = text(Texts.article("1", table("车型 限额", "轿车 三百元", "货车 五百元")));
        var segments = List.of(
                equal("标准如下：", "1/p1"),
                equal("车型", "1/p1"),
                equal("限额", "1/p1"),
                equal("轿车", "1/p1"),
                new Segment(Op.DELETE, "二", "1/p1", null, null, List.of(), true),
                new Segment(Op.INSERT, "三", null, "1/p1", null, List.of(), true),
                equal("百元", "1/p1"),
                new Segment(Op.INSERT, "货车", null, "1/p1", null, List.of(), true),
                new Segment(Op.INSERT, "五百元", null, "1/p1", null, List.of(), true));

        var lines = new Woven(ChangeSets.of(List.of(change(List.of("1"), List.of("1"), segments))), old, now).whole();

        assertThat(lines.stream().skip(1).map(WovenTest::drawn))
                .containsExactly("第一条　=标准如下：", "=车型 | =限额", "=轿车 | -二+三=百元", "+货车 | +五百元");
    }

    @Test
    void leavesTheWordsThatWentToAnotherLineWhereTheyWere() {
        var old = text(Texts.article("1", Paragraph.of("甲甲甲甲。乙乙乙乙乙乙。")));
        var now = text(Texts.article("1", Paragraph.of("甲甲甲甲。")), Texts.article("2", Paragraph.of("乙乙乙乙乙乙。")));
        var segments = List.of(equal("甲甲甲甲。", "1/p1", "1/p1"), equal("乙乙乙乙乙乙。", "1/p1", "2/p1"));

        var lines =
                new Woven(ChangeSets.of(List.of(change(List.of("1"), List.of("1", "2"), segments))), old, now).whole();

        assertThat(lines.stream().skip(1).map(WovenTest::drawn)).containsExactly("第一条　^甲甲甲甲。", "第二条　~甲甲甲甲。=乙乙乙乙乙乙。");
    }

    private static void assertHolds(List<Merged> woven, List<Line> lines, boolean old, String what) {
        assertThat(woven.stream().map(line -> old ? line.old() : line.now()).filter(line -> line != null))
                .as(what)
                .isEqualTo(lines);
        for (var merged : woven) {
            var line = old ? merged.old() : merged.now();
            for (int cell = 0; line != null && cell < line.cells().size(); cell++) {
                assertThat(merged.cells().get(cell).stream()
                                .filter(run ->
                                        old ? run.mark().old() : run.mark().now())
                                .map(Run::text)
                                .collect(Collectors.joining()))
                        .as(what)
                        .isEqualTo(line.cells().get(cell));
            }
        }
    }

    private static List<Line> articles(LegalText text, List<String> numbers) {
        return Lines.of(text).stream()
                .filter(line -> numbers.contains(line.article()))
                .toList();
    }

    private static String drawn(Merged merged) {
        return merged.line().lead()
                + merged.cells().stream()
                        .map(cell -> cell.stream()
                                .map(run -> "=-+><~^".charAt(run.mark().ordinal()) + run.text())
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining(" | "));
    }

    // Some are the truth, most are not: words cut anywhere, sent anywhere.
    private static List<ArticleChange> randomChanges(Random random, LegalText old, LegalText now) {
        var changes = new ArrayList<ArticleChange>();
        for (int number = 1; number <= 4; number++) {
            var numbers = List.of(String.valueOf(number));
            var segments = new ArrayList<Segment>();
            for (var line : articles(old, numbers)) {
                pieces(random, line, Op.DELETE, segments);
            }
            for (var line : articles(now, numbers)) {
                pieces(random, line, Op.INSERT, segments);
            }
            if (random.nextInt(3) == 0) {
                segments.removeIf(segment -> random.nextInt(9) == 0);
            }
            changes.add(change(
                    present(old, numbers), present(now, numbers), random.nextInt(4) == 0 ? List.of() : segments));
        }
        return changes;
    }

    private static List<String> present(LegalText text, List<String> numbers) {
        return numbers.stream()
                .filter(number -> text.articles().stream()
                        .anyMatch(article -> article.number().equals(number)))
                .toList();
    }

    private static void pieces(Random random, Line line, Op op, List<Segment> into) {
        for (var cell : line.cells()) {
            for (int at = 0; at < cell.length(); ) {
                int end = Math.min(cell.length(), at + 1 + random.nextInt(6));
                boolean moved = random.nextInt(5) == 0;
                var moving = op == Op.DELETE ? Op.MOVED_OUT : Op.MOVED_IN;
                into.add(new Segment(
                        moved ? moving : op,
                        cell.substring(at, end),
                        op == Op.DELETE ? line.address() : null,
                        op == Op.INSERT ? line.address() : null,
                        moved ? Integer.valueOf(random.nextInt(3)) : null,
                        List.of(),
                        random.nextInt(8) > 0));
                at = end;
            }
        }
    }

    private static LegalText randomText(Random random) {
        var articles = new ArrayList<Article>();
        for (int number = 1; number <= 4; number++) {
            if (random.nextInt(5) > 0) {
                articles.add(Texts.article(
                        String.valueOf(number),
                        Stream.generate(() -> randomParagraph(random))
                                .limit(random.nextInt(4))
                                .toArray(Paragraph[]::new)));
            }
        }
        return Texts.of("条例", List.of(), articles, List.of());
    }

    private static Paragraph randomParagraph(Random random) {
        var items = Stream.generate(() -> new Item("（一）", words(random), List.of()))
                .limit(random.nextInt(3))
                .toList();
        var table = Stream.generate(() -> List.of(words(random), words(random)))
                .limit(random.nextInt(3))
                .toList();
        return new Paragraph(words(random), items, table);
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(12), 0, 3)
                .mapToObj(i -> List.of("数", "据", "。").get(i))
                .collect(Collectors.joining());
    }

    private static LegalText text(Article... articles) {
        return Texts.of("条例", List.of(), List.of(articles), List.of());
    }

    private static Paragraph table(String... rows) {
        var cells = Stream.of(rows).map(row -> List.of(row.split(" "))).toList();
        return new Paragraph("标准如下：", List.of(), cells);
    }

    private static Segment equal(String text, String address) {
        return equal(text, address, address);
    }

    private static Segment equal(String text, String from, String to) {
        return new Segment(Op.EQUAL, text, from, to, null, List.of(), true);
    }

    private static ArticleChange change(List<String> from, List<String> to, List<Segment> segments) {
        return new ArticleChange(
                ChangeKind.MODIFIED, from, to, false, false, 0.5, true, Severity.ORDINARY, List.of(), segments);
    }
}
