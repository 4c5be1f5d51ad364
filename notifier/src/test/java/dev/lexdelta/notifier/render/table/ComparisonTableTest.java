package dev.lexdelta.notifier.render.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.DivisionLevel;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.notifier.render.ChangeSets;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Texts;
import dev.lexdelta.notifier.render.lines.Line;
import dev.lexdelta.notifier.render.lines.Lines;
import dev.lexdelta.notifier.render.lines.Merged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTableTest {
    @Test
    void putsEveryLineOfBothTextsIntoOneRow() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var old = text(1 + random.nextInt(8));
            var now = text(1 + random.nextInt(8));

            var rows = rows(ComparisonTable.of(ChangeSets.of(groups(random, old, now)), old, now));

            assertThat(lines(rows, false)).as("seed %s", seed).isEqualTo(articles(now));
            assertThat(lines(rows, true)).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(articles(old));
        }
    }

    @Test
    void givesEachPlaceOfASplitItsRowWithWhatWentThere() {
        var old =
                Texts.of("条例", List.of(), List.of(article("1", "甲甲甲甲甲甲甲甲。", "乙乙乙乙乙乙。"), article("2", "丙。")), List.of());
        var now = Texts.of(
                "条例",
                List.of(),
                List.of(article("1", "甲甲甲甲甲甲甲甲。"), article("2", "丙。"), article("3", "乙乙乙乙乙乙。")),
                List.of());
        var split = change(
                ChangeKind.SPLIT,
                List.of("1"),
                List.of("1", "3"),
                equal("甲甲甲甲甲甲甲甲。", "1/p1", "1/p1"),
                equal("乙乙乙乙乙乙。", "1/p2", "3/p1"));
        var same = change(ChangeKind.UNCHANGED, List.of("2"), List.of("2"));

        var entries = ComparisonTable.of(ChangeSets.of(List.of(split, same)), old, now);

        assertThat(rows(entries).stream().map(ComparisonTableTest::drawn))
                .containsExactly(
                        "1 第一条　甲甲甲甲甲甲甲甲。 │ 第一条　甲甲甲甲甲甲甲甲。", "2 第二条　丙。 │ 第二条　丙。", "3 第一条（续）　乙乙乙乙乙乙。 │ 第三条　乙乙乙乙乙乙。");
    }

    @ParameterizedTest
    @CsvSource({"总则, 总则, , false", "总则, 总则和原则, 第一章　总则, false", ", 总则, , true"})
    void tellsWhatAChapterWasCalled(String oldHeading, String heading, String before, boolean added) {
        var article = List.of(article("1", "甲。"));
        var chapters = oldHeading == null ? List.<Division>of() : List.of(chapter(oldHeading));
        var old = Texts.of("条例", chapters, article, List.of());
        var now = Texts.of("条例", List.of(chapter(heading)), article, List.of());
        var same = change(ChangeKind.UNCHANGED, List.of("1"), List.of("1"));

        var entries = ComparisonTable.of(ChangeSets.of(List.of(same)), old, now);

        assertThat(entries.get(0)).isEqualTo(new Entry.Chapter("第一章　" + heading, before, added));
    }

    @Test
    void takesNoChapterForRenamedWhoseOldNameStillStands() {
        var first = new Division(DivisionLevel.CHAPTER, "第一章", "诊疗", "1", "1");
        var second = new Division(DivisionLevel.CHAPTER, "第二章", "管理", "2", "2");
        var both = List.of(article("1", "甲。"), article("2", "乙。"));
        var old = Texts.of("条例", List.of(new Division(DivisionLevel.CHAPTER, "第一章", "诊疗", "1", "2")), both, List.of());
        var now = Texts.of("条例", List.of(first, second), both, List.of());
        var changes = List.of(
                change(ChangeKind.UNCHANGED, List.of("1"), List.of("1")),
                change(ChangeKind.UNCHANGED, List.of("2"), List.of("2")));

        assertThat(ComparisonTable.of(ChangeSets.of(changes), old, now))
                .contains(new Entry.Chapter("第一章　诊疗", null, false), new Entry.Chapter("第二章　管理", null, true));
    }

    @ParameterizedTest
    @CsvSource({
        "ADDED, '', 9, false, 新增",
        "REMOVED, 7, '', false, 删除",
        "MODIFIED, 7, 9, false, 修改",
        "MODIFIED, 7, 9, true, 修改；由第七条移至第九条",
        "MERGED, 7 8, 9, false, 由第七条、第八条合并",
        "MERGED, 7 8, 9, true, 由第七条、第八条合并",
        "SPLIT, 7, 9 10, false, 由第七条拆分",
        "RESTRUCTURED, 7 8, 9 10, true, 由第七条、第八条重组",
        "UNCHANGED, 7, 9, true, 由第七条移至第九条",
        "UNCHANGED, 7, 9, false, 仅序号调整",
        "UNCHANGED, 7, 7, false, ''",
        "REFERENCES_ONLY, 7, 9, false, 仅引用条款序号调整",
        "TERM_ONLY, 7, 9, false, 仅名称调整"
    })
    void saysWhatBecameOfAnArticleInFixedWords(ChangeKind kind, String from, String to, boolean moved, String words) {
        var old = from.isEmpty() ? List.<String>of() : List.of(from.split(" "));
        var now = to.isEmpty() ? List.<String>of() : List.of(to.split(" "));
        var change = new ArticleChange(
                kind, old, now, !from.equals(to), moved, 1, true, Severity.ORDINARY, List.of(), List.of());

        assertThat(new Note(Language.ZH).of(change)).isEqualTo(words);
    }

    private static List<Entry.Row> rows(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Row.class::isInstance)
                .map(Entry.Row.class::cast)
                .toList();
    }

    private static List<Line> lines(List<Entry.Row> rows, boolean old) {
        return rows.stream()
                .flatMap(row -> row.lines().stream())
                .map(old ? Merged::old : Merged::now)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Line> articles(LegalText text) {
        return Lines.of(text).stream().filter(line -> !line.article().isEmpty()).toList();
    }

    private static String drawn(Entry.Row row) {
        var sides = new SideCell(Language.ZH);
        return row.number() + " " + drawn(sides.of(row, true)) + " │ " + drawn(sides.of(row, false));
    }

    private static String drawn(List<SideLine> lines) {
        return lines.stream()
                .map(line -> line.lead().text()
                        + line.cells().stream()
                                .flatMap(List::stream)
                                .map(run -> run.text())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" ¶ "));
    }

    // Articles of both texts dealt to changes at random, in any order, so that most have more places than one.
    private static List<ArticleChange> groups(Random random, LegalText old, LegalText now) {
        int count = 1 + random.nextInt(5);
        var from =
                IntStream.range(0, count).mapToObj(i -> new ArrayList<String>()).toList();
        var to =
                IntStream.range(0, count).mapToObj(i -> new ArrayList<String>()).toList();
        old.articles().forEach(article -> from.get(random.nextInt(count)).add(article.number()));
        now.articles().forEach(article -> to.get(random.nextInt(count)).add(article.number()));
        return IntStream.range(0, count)
                .filter(i -> !from.get(i).isEmpty() || !to.get(i).isEmpty())
                .mapToObj(i -> change(ChangeKind.RESTRUCTURED, from.get(i), to.get(i)))
                .toList();
    }

    private static LegalText text(int articles) {
        return Texts.of(
                "条例",
                List.of(),
                IntStream.rangeClosed(1, articles)
                        .mapToObj(i -> article(String.valueOf(i), "甲。", "乙。"))
                        .toList(),
                List.of());
    }

    private static Article article(String number, String... paragraphs) {
        return Texts.article(
                number, List.of(paragraphs).stream().map(Paragraph::of).toArray(Paragraph[]::new));
    }

    private static Division chapter(String heading) {
        return new Division(DivisionLevel.CHAPTER, "第一章", heading, "1", "1");
    }

    private static Segment equal(String text, String from, String to) {
        return new Segment(Op.EQUAL, text, from, to, null, List.of(), true);
    }

    private static ArticleChange change(ChangeKind kind, List<String> from, List<String> to, Segment... segments) {
        return new ArticleChange(
                kind, from, to, false, false, 1, true, Severity.ORDINARY, List.of(), List.of(segments));
    }
}
