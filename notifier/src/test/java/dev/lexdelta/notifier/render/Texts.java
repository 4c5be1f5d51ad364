package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.DatesBasis;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.DivisionLevel;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The two texts that a comparison made by hand speaks of. */
public final class Texts {
    private static final String UNCHANGED = "市人民政府应当加强对公共数据工作的领导。";

    private Texts() {}

    public static LegalText of(String title, List<Division> divisions, List<Article> articles, List<Repair> repairs) {
        return new LegalText(
                title,
                title,
                "test",
                false,
                title,
                title,
                Instrument.LOCAL_REGULATION,
                Action.ENACT,
                new Stage(StageKind.PROMULGATED, 1, ""),
                null,
                Jurisdiction.UNKNOWN,
                List.of(),
                null,
                Dates.NONE,
                DatesBasis.NONE,
                divisions,
                articles,
                List.of(),
                List.of(),
                repairs,
                List.of());
    }

    public static Article article(String number, Paragraph... paragraphs) {
        var label = new Address(Language.ZH).article(number);
        return new Article(number, ArticleKind.ARTICLE, label, null, List.of(paragraphs));
    }

    /** The old text of a comparison, made of its segments. */
    static LegalText old(ChangeSet comparison) {
        var doubt = new Repair("10", "p1", 12, 14, "??", "〓〓", "lost", false, 1);
        return text(
                comparison,
                true,
                List.of(chapter("第一章", "数据汇聚与共享", "1", "5"), chapter("第二章", "法律责任", "6", "11")),
                List.of(doubt));
    }

    /** The new one. */
    static LegalText now(ChangeSet comparison) {
        return text(
                comparison,
                false,
                List.of(chapter("第一章", "数据汇聚和共享", "1", "6"), chapter("第二章", "法律责任", "7", "11")),
                List.of());
    }

    private static Division chapter(String label, String heading, String first, String last) {
        return new Division(DivisionLevel.CHAPTER, label, heading, first, last);
    }

    private static LegalText text(ChangeSet comparison, boolean old, List<Division> divisions, List<Repair> repairs) {
        Map<String, Map<String, StringBuilder>> articles = new TreeMap<>(ArticleOrder.BY_NUMBER);
        for (var change : comparison.changes()) {
            (old ? change.from() : change.to()).forEach(number -> articles.put(number, new LinkedHashMap<>()));
        }
        for (var change : comparison.changes()) {
            for (var segment : change.segments()) {
                var address = address(segment, old);
                if (address != null) {
                    articles.get(Address.articleOf(address))
                            .computeIfAbsent(address, one -> new StringBuilder())
                            .append(segment.text());
                }
            }
        }
        var list = new ArrayList<Article>();
        articles.forEach((number, lines) -> list.add(article(number, paragraphs(lines))));
        return of(Samples.TITLE, divisions, list, repairs);
    }

    private static String address(Segment segment, boolean old) {
        var onlyOld = segment.op() == Op.DELETE || segment.op() == Op.MOVED_OUT;
        var onlyNew = segment.op() == Op.INSERT || segment.op() == Op.MOVED_IN;
        return old ? (onlyNew ? null : segment.from()) : onlyOld ? null : segment.to();
    }

    private static Paragraph[] paragraphs(Map<String, StringBuilder> lines) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var line : lines.entrySet()) {
            var text = line.getValue().toString();
            if (Address.depthOf(line.getKey()) == 0) {
                paragraphs.add(Paragraph.of(text));
            } else {
                var last = paragraphs.remove(paragraphs.size() - 1);
                var items = new ArrayList<>(last.items());
                int label = ItemLabel.lengthIn(text);
                items.add(new Item(text.substring(0, label), text.substring(label), List.of()));
                paragraphs.add(new Paragraph(last.text(), items, List.of()));
            }
        }
        return paragraphs.isEmpty() ? new Paragraph[] {Paragraph.of(UNCHANGED)} : paragraphs.toArray(Paragraph[]::new);
    }
}
