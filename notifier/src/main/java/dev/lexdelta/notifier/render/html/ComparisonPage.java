package dev.lexdelta.notifier.render.html;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.Html;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Messages;
import dev.lexdelta.notifier.render.Phrases;
import dev.lexdelta.notifier.render.table.ComparisonTable;
import dev.lexdelta.notifier.render.table.Entry;
import dev.lexdelta.notifier.render.table.Frame;
import dev.lexdelta.notifier.render.table.Note;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A comparison as one self-contained page, side by side like a 对照表: no script, nothing fetched, readable on a phone and
 * in print. Immutable.
 */
public final class ComparisonPage {
    private static final String STYLE = resource("comparison.css");

    private final Language language;
    private final Messages messages;
    private final Phrases phrases;
    private final Note note;
    private final CellHtml cells;

    public ComparisonPage(Language language) {
        this.language = language;
        this.messages = new Messages(language);
        this.phrases = new Phrases(language);
        this.note = new Note(language);
        this.cells = new CellHtml(language);
    }

    /** The page. */
    public String render(ChangeSet comparison, LegalText old, LegalText now) {
        var frame = Frame.of(comparison, old, now, language);
        var title = messages.get("table.title", frame.title());
        var out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language == Language.ZH ? "zh-CN" : "en")
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Html.escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        head(out, frame, title);
        table(out, frame, ComparisonTable.of(comparison, old, now));
        foot(out, frame);
        return out.append("</body>\n</html>\n").toString();
    }

    private void head(StringBuilder out, Frame frame, String title) {
        out.append("<header lang=\"zh-CN\">\n");
        element(out, "h1", title);
        versionLine(out, frame.old());
        versionLine(out, frame.now());
        out.append("</header>\n");
        if (!frame.headline().isEmpty()) {
            out.append("<p class=\"headline\">")
                    .append(Html.escape(frame.headline()))
                    .append("</p>\n");
        }
        element(out, "p", frame.figures());
        list(out, frame.patterns());
        out.append("<p class=\"legend\">")
                .append(Html.escape(messages.get("table.legend")))
                .append("</p>\n");
    }

    private static void versionLine(StringBuilder out, Frame.Version version) {
        out.append("<p><b>").append(Html.escape(version.heading())).append("</b>");
        version.facts().forEach(fact -> out.append("　").append(Html.escape(fact)));
        out.append("</p>\n");
    }

    private void table(StringBuilder out, Frame frame, List<Entry> entries) {
        out.append("<input type=\"checkbox\" id=\"only\"><label for=\"only\">")
                .append(Html.escape(messages.get("table.onlyChanges")))
                .append("</label>\n<table>\n<thead><tr>");
        for (var heading : List.of(
                messages.get("table.number"),
                frame.old().heading(),
                frame.now().heading(),
                messages.get("table.note"))) {
            out.append("<th scope=\"col\">").append(Html.escape(heading)).append("</th>");
        }
        out.append("</tr></thead>\n<tbody lang=\"zh-CN\">\n");
        for (var entry : entries) {
            if (entry instanceof Entry.Row row) {
                row(out, frame, row);
            } else if (entry instanceof Entry.Chapter chapter) {
                chapter(out, chapter);
            }
        }
        out.append("</tbody>\n</table>\n");
    }

    private void chapter(StringBuilder out, Entry.Chapter chapter) {
        out.append("<tr class=\"chapter\"><th colspan=\"4\">")
                .append(Html.escape(note.of(chapter)))
                .append("</th></tr>\n");
    }

    private void row(StringBuilder out, Frame frame, Entry.Row row) {
        var change = row.change();
        var still = change.kind() == ChangeKind.UNCHANGED && !change.moved();
        out.append("<tr id=\"a").append(Html.escape(row.anchor())).append('"');
        out.append(still ? " class=\"still\"" : change.severity() == Severity.MAJOR ? " class=\"major\"" : "");
        out.append("><td class=\"number\">").append(row.number()).append("</td>");
        side(out, frame.old().heading(), row, true);
        side(out, frame.now().heading(), row, false);
        out.append("<td class=\"note\">").append(Html.escape(note.of(change)));
        change.effects().forEach(effect -> effect(out, effect));
        out.append("</td></tr>\n");
    }

    private void side(StringBuilder out, String column, Entry.Row row, boolean old) {
        out.append("<td class=\"")
                .append(old ? "old" : "new")
                .append("\" data-column=\"")
                .append(Html.escape(column))
                .append("\">");
        cells.write(out, row, old);
        out.append("</td>");
    }

    private void effect(StringBuilder out, ArticleEffect effect) {
        out.append("<div class=\"effect\"><b>")
                .append(Html.escape(phrases.effect(effect)))
                .append("</b>")
                .append(Html.escape(messages.get("effect.colon") + phrases.wordings(effect)))
                .append("</div>");
    }

    private void foot(StringBuilder out, Frame frame) {
        out.append("<footer>\n");
        element(out, "h2", messages.get("table.doubts"));
        list(out, frame.doubts().isEmpty() ? List.of(messages.get("table.noDoubts")) : frame.doubts());
        element(out, "h2", messages.get("table.sources"));
        list(out, frame.sources());
        out.append("</footer>\n");
    }

    private static void list(StringBuilder out, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("<ul>\n");
            lines.forEach(line -> element(out, "li", line));
            out.append("</ul>\n");
        }
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append('<').append(name).append('>').append(Html.escape(text));
        out.append("</").append(name).append(">\n");
    }

    private static String resource(String name) {
        try (InputStream stream = ComparisonPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
