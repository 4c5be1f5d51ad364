package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.notice.NoticeKind;

/** A notice for reading: what must be acted on first, then what happened, then what changed. Immutable. */
public final class NoticeText {
    private static final int INDENT = 2;

    private final Style style;
    private final Messages messages;
    private final VersionText versions;

    public NoticeText(Style style) {
        this.style = style;
        this.messages = new Messages(style.language());
        this.versions = new VersionText(messages);
    }

    /** Lines that end in a line feed; at most {@link Style#width()} columns each. */
    public String render(Notice notice) {
        var sheet = new Sheet(style);
        announce(sheet, notice);
        notice.comparisons().forEach(comparison -> comparison(sheet, comparison));
        return sheet.toString();
    }

    /** What happened, without what changed: for readers who get the comparisons with it. */
    public String announcement(Notice notice) {
        var sheet = new Sheet(style);
        announce(sheet, notice);
        return sheet.toString();
    }

    private void announce(Sheet sheet, Notice notice) {
        head(sheet, notice);
        if (notice.comparisons().isEmpty()) {
            alone(sheet, notice.kind());
        }
    }

    private void head(Sheet sheet, Notice notice) {
        var version = notice.version();
        sheet.line(
                0,
                Span.bold(messages.get("notice.kind", messages.name("notice", notice.kind()))),
                Span.bold(version.title()),
                Span.plain(
                        version.stage().label().isEmpty()
                                ? ""
                                : "（" + version.stage().label() + "）"));
        urgent(sheet, notice);
        sheet.flow(
                INDENT,
                INDENT,
                versions.facts(version).stream().map(Span::plain).toList(),
                "　");
        versions.sources(version).forEach(source -> sheet.line(INDENT, Span.faint(source)));
        if (notice.reason() != Reason.NEW && notice.reason() != Reason.UNKNOWN) {
            line(sheet, messages.name("reason", notice.reason()));
        }
    }

    /** A deadline, or the day from which a law must be obeyed: what a reader has to put into a calendar. */
    private void urgent(Sheet sheet, Notice notice) {
        var window = versions.window(notice.version());
        if (!window.isEmpty()) {
            sheet.line(INDENT, Span.bold(window));
        }
        var effective = notice.dates().effective();
        if (notice.kind() == NoticeKind.PROMULGATED && effective != null) {
            sheet.line(INDENT, Span.bold(messages.get("notice.effective", effective)));
        }
    }

    private void alone(Sheet sheet, NoticeKind kind) {
        switch (kind) {
            case CONSULTATION_OPENED, READING_PUBLISHED -> line(sheet, messages.get("notice.noEarlier"));
            case ADOPTED, APPROVED, PROMULGATED -> line(sheet, messages.get("notice.noDraft"));
            default -> {}
        }
    }

    private void comparison(Sheet sheet, NoticeComparison comparison) {
        sheet.gap();
        line(sheet, messages.name("transition", comparison.transition()));
        new SummaryText(sheet, messages).write(INDENT, comparison.summary());
        var effects = new EffectText(sheet, messages);
        comparison.effects().forEach(effect -> effects.write(2 * INDENT, effect, true));
    }

    private static void line(Sheet sheet, String text) {
        if (!text.isEmpty()) {
            sheet.line(INDENT, Span.plain(text));
        }
    }
}
