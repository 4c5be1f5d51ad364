package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One version of a law for reading: divisions, articles, and what was mended in it. Immutable. */
public final class LawText {
    private static final int INDENT = 4;
    private static final int STEP = 2;

    private final Style style;
    private final Messages messages;
    private final VersionText versions;

    public LawText(Style style) {
        this.style = style;
        this.messages = new Messages(style.language());
        this.versions = new VersionText(messages);
    }

    /** Lines that end in a line feed; at most {@link Style#width()} columns each. */
    public String render(LegalText law) {
        var sheet = new Sheet(style);
        head(sheet, law);
        body(sheet, law);
        new RepairText(sheet, messages).write(law.repairs());
        return sheet.toString();
    }

    private void head(Sheet sheet, LegalText law) {
        var header = VersionHeader.of(law);
        sheet.line(0, Span.bold(law.title()));
        sheet.line(STEP, Span.plain(versions.stage(law.stage())));
        sheet.flow(STEP, STEP, versions.facts(header).stream().map(Span::plain).toList(), "　");
        var window = versions.window(header);
        if (!window.isEmpty()) {
            sheet.line(STEP, Span.plain(window));
        }
        versions.sources(header).forEach(source -> sheet.line(STEP, Span.faint(source)));
    }

    private void body(Sheet sheet, LegalText law) {
        var doubts = new Doubts(law.repairs(), style);
        var divisions = divisionsByFirst(law.divisions());
        for (var article : law.articles()) {
            for (var division : divisions.getOrDefault(article.number(), List.of())) {
                sheet.gap();
                sheet.line(0, Span.bold(division.label() + "　" + division.heading()));
            }
            sheet.gap();
            article(sheet, article, doubts);
        }
    }

    private static Map<String, List<Division>> divisionsByFirst(List<Division> divisions) {
        var byFirst = new HashMap<String, List<Division>>();
        divisions.forEach(division -> byFirst.computeIfAbsent(division.first(), first -> new ArrayList<>())
                .add(division));
        return byFirst;
    }

    private void article(Sheet sheet, Article article, Doubts doubts) {
        var paragraphs = article.paragraphs();
        for (int i = 0; i < Math.max(1, paragraphs.size()); i++) {
            var spans = new ArrayList<Span>();
            if (i == 0) {
                label(spans, article);
            }
            if (i < paragraphs.size()) {
                var path = "p" + (i + 1);
                spans.addAll(
                        doubts.mark(article.number(), path, paragraphs.get(i).text()));
                write(sheet, spans, INDENT);
                below(sheet, article.number(), path, paragraphs.get(i), doubts);
            } else {
                write(sheet, spans, INDENT);
            }
        }
    }

    private static void label(List<Span> spans, Article article) {
        if (!article.label().isEmpty()) {
            spans.add(Span.bold(article.label()));
            spans.add(Span.plain("　"));
        }
        if (article.caption() != null) {
            spans.add(Span.faint("【" + article.caption() + "】"));
        }
    }

    private static void below(Sheet sheet, String number, String path, Paragraph paragraph, Doubts doubts) {
        items(sheet, number, path, paragraph.items(), doubts, 1);
        paragraph.table().forEach(row -> write(sheet, List.of(Span.plain(String.join(" | ", row))), INDENT + STEP));
    }

    private static void items(Sheet sheet, String number, String path, List<Item> items, Doubts doubts, int depth) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var at = path + "/i" + (i + 1);
            var spans = new ArrayList<Span>();
            spans.add(Span.plain(item.label()));
            spans.addAll(doubts.mark(number, at, item.text()));
            int indent = INDENT + STEP * depth;
            sheet.wrap(indent, indent + Math.min(DisplayWidth.of(item.label()), 2 * INDENT), spans);
            items(sheet, number, at, item.items(), doubts, depth + 1);
        }
    }

    private static void write(Sheet sheet, List<Span> spans, int indent) {
        if (spans.stream().anyMatch(span -> !span.text().isBlank())) {
            sheet.wrap(indent, indent, spans);
        }
    }
}
