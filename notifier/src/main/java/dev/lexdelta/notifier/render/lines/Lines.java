package dev.lexdelta.notifier.render.lines;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A law as lines: its title, the headings of its divisions, the paragraphs, items and table rows of its articles. */
public final class Lines {
    private static final String SPACE = "　";

    private final List<Line> lines = new ArrayList<>();

    private Lines() {}

    /** All lines of a text, as printed. */
    public static List<Line> of(LegalText text) {
        var lines = new Lines();
        lines.add(Line.Kind.TITLE, "", "", List.of(text.title()));
        var divisions = divisionsByFirst(text.divisions());
        for (var article : text.articles()) {
            divisions.getOrDefault(article.number(), List.of()).forEach(lines::heading);
            lines.article(article);
        }
        return lines.lines;
    }

    /** The headings that stand before each article, by its number. */
    public static Map<String, List<Division>> divisionsByFirst(List<Division> divisions) {
        var byFirst = new HashMap<String, List<Division>>();
        divisions.forEach(division -> byFirst.computeIfAbsent(division.first(), first -> new ArrayList<>())
                .add(division));
        return byFirst;
    }

    /** A heading as printed: 第一章　总则. */
    public static String heading(String label, String heading) {
        return label.isEmpty() || heading.isEmpty() ? label + heading : label + SPACE + heading;
    }

    private void heading(Division division) {
        add(Line.Kind.HEADING, "", "", List.of(heading(division.label(), division.heading())));
    }

    private void article(Article article) {
        var lead = lead(article);
        var paragraphs = article.paragraphs();
        if (paragraphs.isEmpty()) {
            add(Line.Kind.TEXT, article.number() + "/p1", lead, List.of(""));
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            paragraph(article.number() + "/p" + (i + 1), i == 0 ? lead : "", paragraphs.get(i));
        }
    }

    private static String lead(Article article) {
        var label = article.label();
        label = label.isEmpty() || label.endsWith("、") ? label : label + SPACE;
        return article.caption() == null ? label : label + "【" + article.caption() + "】";
    }

    private void paragraph(String address, String lead, Paragraph paragraph) {
        boolean nothingBelow = paragraph.items().isEmpty() && paragraph.table().isEmpty();
        if (nothingBelow || !lead.isEmpty() || !paragraph.text().isEmpty()) {
            add(Line.Kind.TEXT, address, lead, List.of(paragraph.text()));
        }
        items(address, paragraph.items());
        paragraph.table().forEach(row -> add(Line.Kind.ROW, address, "", row));
    }

    private void items(String address, List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var at = address + "/i" + (i + 1);
            add(Line.Kind.TEXT, at, "", List.of(item.label() + item.text()));
            items(at, item.items());
        }
    }

    private void add(Line.Kind kind, String address, String lead, List<String> cells) {
        lines.add(new Line(kind, address, lead, cells));
    }
}
