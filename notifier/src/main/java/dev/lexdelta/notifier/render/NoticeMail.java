package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.notice.Notice;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** A notice and its comparisons as a mail is written: subject, text, HTML that needs nothing from elsewhere. Immutable. */
public final class NoticeMail {
    /** Characters of one part; what is longer is cut between lines or articles, and says so. */
    static final int LONGEST = 400_000;

    private static final int TEXT_WIDTH = 76;
    private static final int NO_WIDTH = 1_000_000;
    private static final Set<ChangeKind> TOLD_ABOVE =
            Set.of(ChangeKind.UNCHANGED, ChangeKind.REFERENCES_ONLY, ChangeKind.TERM_ONLY);
    private static final String BODY =
            "font-family:sans-serif;line-height:1.6;max-width:48em;margin:0 auto;padding:8px";

    private final Language language;
    private final Messages messages;

    public NoticeMail(Language language) {
        this.language = language;
        this.messages = new Messages(language);
    }

    /** One line; not yet safe for a header. */
    public String subject(Notice notice) {
        var stage = notice.version().stage().label();
        return messages.get("notice.kind", messages.name("notice", notice.kind()))
                + notice.version().title()
                + (stage.isEmpty() ? "" : "（" + stage + "）");
    }

    /**
     * The text part, in lines of at most 76 columns but for the link.
     *
     * @param comparisons those of the notice that could be had; when some are missing the notice's own figures stand in
     * @param leave where to unsubscribe
     */
    public String text(Notice notice, List<ChangeSet> comparisons, URI leave) {
        var style = new Style(false, TEXT_WIDTH, language);
        var out = new StringBuilder(head(style, notice, comparisons));
        for (var comparison : comparisons) {
            out.append('\n').append(new ComparisonText(style).render(comparison));
        }
        return cut(out.toString()) + "\n" + messages.get("mail.leave", leave) + "\n";
    }

    private static String head(Style style, Notice notice, List<ChangeSet> comparisons) {
        var text = new NoticeText(style);
        return comparisons.size() < notice.comparisons().size() ? text.render(notice) : text.announcement(notice);
    }

    private String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, text.lastIndexOf('\n', LONGEST) + 1) + "\n" + messages.get("mail.cut") + "\n";
    }

    /** The HTML part; parameters as of {@link #text}. */
    public String html(Notice notice, List<ChangeSet> comparisons, URI leave) {
        var out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language.locale().getLanguage())
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(Html.escape(subject(notice)))
                .append("</title></head>\n<body style=\"")
                .append(BODY)
                .append("\">\n");
        lines(out, new NoticeText(wide()).render(notice));
        comparisons.forEach(comparison -> comparison(out, comparison));
        return out.append("<hr><p><small>")
                .append(Html.escape(messages.get("mail.why")))
                .append(" <a href=\"")
                .append(Html.escape(leave.toString()))
                .append("\">")
                .append(Html.escape(messages.get("mail.leaveLink")))
                .append("</a></small></p>\n</body>\n</html>\n")
                .toString();
    }

    private Style wide() {
        return new Style(false, NO_WIDTH, language);
    }

    // The first line is the heading, as in the text part.
    private static void lines(StringBuilder out, String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            var tag = i == 0 ? "h2" : "div";
            out.append('<').append(tag).append('>');
            out.append(Html.escape(lines.get(i).strip()));
            out.append("</").append(tag).append(">\n");
        }
    }

    private void comparison(StringBuilder out, ChangeSet comparison) {
        out.append("<hr>\n");
        var sheet = new Sheet(wide());
        new PatternText(sheet, messages).write(comparison);
        sheet.toString().lines().forEach(line -> div(out, line.strip()));
        if (comparison.degraded() != null) {
            div(out, messages.name("degraded", comparison.degraded()));
        }
        var redline = new RedlineHtml(messages, language, Moves.in(comparison.changes()));
        var changes = ReadingOrder.of(comparison.changes());
        told(out, redline, changes.stream().filter(ArticleChange::certain).toList());
        var uncertain = changes.stream().filter(change -> !change.certain()).toList();
        if (!uncertain.isEmpty()) {
            out.append("<h2>")
                    .append(Html.escape(messages.get("uncertain.heading")))
                    .append("</h2>\n");
            div(out, messages.get("uncertain.why"));
            told(out, redline, uncertain);
        }
    }

    private void told(StringBuilder out, RedlineHtml redline, List<ArticleChange> changes) {
        for (var change : changes) {
            if (!TOLD_ABOVE.contains(change.kind()) || change.moved()) {
                var html = redline.of(change);
                if (out.length() + html.length() > LONGEST) {
                    div(out, messages.get("mail.cut"));
                    return;
                }
                out.append(html);
            }
        }
    }

    private static void div(StringBuilder out, String text) {
        out.append("<div>").append(Html.escape(text)).append("</div>\n");
    }
}
