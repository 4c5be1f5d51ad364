package dev.lexdelta.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.shared.SharedFolder;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.differ.compare.Occasion;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.word.RedlineDocx;
import dev.lexdelta.standalone.cli.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Element;

/** Accepting every revision of a 花脸稿 gives exactly the new text, rejecting every one exactly the old text. */
@Timeout(120)
class RedlineTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/example-site");

    @Test
    void givesBackBothTextsOfTheExample() {
        assertGivesBack(read(EXAMPLES.resolve("draft-1.html")), read(EXAMPLES.resolve("law.html")), "example");
    }

    @Test
    void givesBackBothTextsAfterAnyEdit() {
        var law = read(EXAMPLES.resolve("law.html"));
        for (long seed = 1; seed <= 60; seed++) {
            var edited = new RandomEdits(new Random(seed)).of(law);
            assertGivesBack(law, edited, "seed " + seed);
            assertGivesBack(edited, law, "seed " + seed + ", backwards");
        }
    }

    @Test
    void givesBackBothTextsOfRealDrafts() throws IOException {
        var drafts = SharedFolder.orSkip().resolve("corpus/drafts");
        try (var folders = Files.list(drafts)) {
            for (var folder : folders.sorted().toList()) {
                try (var files = Files.list(folder)) {
                    var pair = files.filter(file -> !file.toString().endsWith(".json"))
                            .sorted()
                            .toList();
                    assertGivesBack(read(pair.get(0)), read(pair.get(1)), folder.toString());
                }
            }
        }
    }

    private static void assertGivesBack(LegalText old, LegalText now, String what) {
        var body = RevisedDocument.body(new RedlineDocx(Language.ZH).render(compare(old, now), old, now));

        assertThat(without(RevisedDocument.accepted(body), lines(now)))
                .as("%s: all accepted", what)
                .isEqualTo(lines(now));
        assertThat(without(RevisedDocument.rejected(body), lines(old)))
                .as("%s: all rejected", what)
                .isEqualTo(lines(old));
        assertRevisionsAreSound(
                body, date(now.dates()).or(() -> date(old.dates())).orElse(LocalDate.of(1980, 1, 1)), what);
    }

    private static Optional<LocalDate> date(Dates dates) {
        return Stream.of(dates.promulgated(), dates.approved(), dates.adopted(), dates.published(), dates.effective())
                .filter(date -> date != null)
                .findFirst();
    }

    // What ends a document is a paragraph that no revision takes away: an empty one where it has to be.
    private static List<String> without(List<String> lines, List<String> expected) {
        int last = lines.size() - 1;
        return lines.size() == expected.size() + 1 && lines.get(last).isEmpty() ? lines.subList(0, last) : lines;
    }

    private static void assertRevisionsAreSound(Element body, LocalDate date, String what) {
        var ids = new HashSet<String>();
        var starts = new ArrayList<String>();
        var ends = new ArrayList<String>();
        var moves = new ArrayList<String>();
        var all = body.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            var name = element.getTagName();
            var id = element.getAttribute("w:id");
            if (name.endsWith("RangeEnd")) {
                ends.add(id);
            } else if (!id.isEmpty()) {
                assertThat(ids.add(id)).as("%s: id %s stands once", what, id).isTrue();
                assertThat(element.getAttribute("w:author")).isEqualTo("Lexdelta");
                assertThat(element.getAttribute("w:date")).startsWith(date.toString());
            }
            if (name.endsWith("RangeStart")) {
                starts.add(id);
                moves.add(name.replace("RangeStart", "") + " " + element.getAttribute("w:name"));
            }
        }
        assertThat(ends).as(what).isEqualTo(starts);
        assertThat(moves).as(what).doesNotHaveDuplicates();
        assertThat(moves.stream().filter(move -> move.startsWith("w:moveTo ")).map(move -> move.substring(9)))
                .as("%s: each move has both ends", what)
                .containsExactlyInAnyOrderElementsOf(moves.stream()
                        .filter(move -> move.startsWith("w:moveFrom "))
                        .map(move -> move.substring(11))
                        .toList());
    }

    /** A text as a reader would type it out, one line for each paragraph, item and row. */
    private static List<String> lines(LegalText text) {
        var lines = new ArrayList<String>(List.of(text.title()));
        for (var article : text.articles()) {
            text.divisions().stream()
                    .filter(division -> division.first().equals(article.number()))
                    .forEach(division -> lines.add(division.label()
                            + (division.label().isEmpty() || division.heading().isEmpty() ? "" : "　")
                            + division.heading()));
            lines(article, lines);
        }
        return lines;
    }

    private static void lines(Article article, List<String> lines) {
        var lead = article.label()
                + (article.label().isEmpty() || article.label().endsWith("、") ? "" : "　")
                + (article.caption() == null ? "" : "【" + article.caption() + "】");
        if (article.paragraphs().isEmpty()) {
            lines.add(lead);
        }
        for (var paragraph : article.paragraphs()) {
            boolean blank = paragraph.text().isEmpty()
                    && !(paragraph.items().isEmpty() && paragraph.table().isEmpty());
            if (!blank || !lead.isEmpty()) {
                lines.add(lead + paragraph.text());
            }
            lead = "";
            items(paragraph.items(), lines);
            paragraph.table().forEach(row -> lines.add(String.join("\t", row)));
        }
    }

    private static void items(List<Item> items, List<String> lines) {
        for (var item : items) {
            lines.add(item.label() + item.text());
            items(item.items(), lines);
        }
    }

    static ChangeSet compare(LegalText old, LegalText now) {
        var regulation = new RegulationRef(null, now.title(), now.jurisdiction());
        return Wiring.tools()
                .comparer()
                .compare(old, now, new Occasion(1, Reason.NEW, false, regulation, null, null), () -> false);
    }

    private static LegalText read(Path file) {
        var tools = Wiring.tools();
        var document = ((DocumentReader.Read.Found) tools.reader().read(file.toString())).document();
        return ((Normalized.Accepted) tools.normalizer().apply(document)).text();
    }

    /** Articles dropped, moved, split, merged, reworded, given items and tables. */
    private record RandomEdits(Random random) {
        LegalText of(LegalText text) {
            var articles = new ArrayList<>(text.articles());
            for (int edits = random.nextInt(25); edits >= 0 && !articles.isEmpty(); edits--) {
                edit(articles, random.nextInt(articles.size()));
            }
            var numbered = new ArrayList<Article>();
            for (var article : articles) {
                var number = String.valueOf(numbered.size() + 1);
                numbered.add(new Article(
                        number, article.kind(), "第" + number + "条", article.caption(), article.paragraphs()));
            }
            return with(text, numbered);
        }

        private void edit(List<Article> articles, int at) {
            var article = articles.get(at);
            switch (random.nextInt(8)) {
                case 0 -> articles.remove(at);
                case 1 -> articles.add(random.nextInt(articles.size()), articles.remove(at));
                case 2 -> articles.add(at, with(article, List.of(Paragraph.of(words()))));
                case 3 -> split(articles, at);
                case 4 -> merge(articles, at);
                case 5 -> {
                    var paragraphs = new ArrayList<>(article.paragraphs());
                    paragraphs.add(new Paragraph(
                            words(),
                            List.of(new Item("（一）", words(), List.of()), new Item("（二）", words(), List.of())),
                            random.nextBoolean() ? List.of() : List.of(List.of(words(), words()), List.of(words()))));
                    articles.set(at, with(article, paragraphs));
                }
                default ->
                    articles.set(
                            at,
                            with(
                                    article,
                                    article.paragraphs().stream()
                                            .map(this::reword)
                                            .toList()));
            }
        }

        private void split(List<Article> articles, int at) {
            var paragraphs = articles.get(at).paragraphs();
            if (paragraphs.size() > 1) {
                articles.add(at + 1, with(articles.get(at), paragraphs.subList(1, paragraphs.size())));
                articles.set(at, with(articles.get(at), paragraphs.subList(0, 1)));
            }
        }

        private void merge(List<Article> articles, int at) {
            if (at + 1 < articles.size()) {
                var paragraphs = new ArrayList<>(articles.get(at).paragraphs());
                paragraphs.addAll(articles.remove(at + 1).paragraphs());
                articles.set(at, with(articles.get(at), paragraphs));
            }
        }

        private Paragraph reword(Paragraph paragraph) {
            var text = paragraph.text();
            int cut = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), cut + random.nextInt(9));
            return new Paragraph(
                    text.substring(0, cut) + words() + text.substring(end), paragraph.items(), paragraph.table());
        }

        private String words() {
            var stock = List.of("数据主管部门", "应当", "十五日内", "，", "向社会公布", "。", "可以", "<&>", "", "　");
            var words = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                words.append(stock.get(random.nextInt(stock.size())));
            }
            return words.toString();
        }

        private static Article with(Article article, List<Paragraph> paragraphs) {
            return new Article(article.number(), article.kind(), article.label(), article.caption(), paragraphs);
        }

        private static LegalText with(LegalText text, List<Article> articles) {
            return new LegalText(
                    text.id(),
                    text.textId(),
                    text.normalizer(),
                    text.history(),
                    text.title(),
                    text.titleKey(),
                    text.instrument(),
                    text.action(),
                    text.stage(),
                    text.consultation(),
                    text.jurisdiction(),
                    text.issuers(),
                    text.documentNumber(),
                    text.dates(),
                    text.datesBasis(),
                    text.divisions(),
                    articles,
                    text.companions(),
                    text.affects(),
                    List.of(),
                    text.provenance());
        }
    }
}
