package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Degraded;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of a comparison: what is compared with what, where both come from, and the result in short. */
final class HeadText {
    private static final int INDENT = 2;
    private static final int HANGING = 6;

    private final Sheet sheet;
    private final Messages messages;
    private final VersionText versions;

    HeadText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.versions = new VersionText(messages);
    }

    void write(ChangeSet comparison) {
        var title = comparison.regulation().title();
        var from = comparison.from();
        var to = comparison.to();
        sheet.line(0, Span.bold(title.isEmpty() ? to.title() : title));
        sheet.line(0, Span.plain(versions.stage(from.stage()) + " → " + versions.stage(to.stage())));
        sheet.gap();
        version("head.old", from, title);
        version("head.new", to, title);
        link(comparison);
        sheet.gap();
        new SummaryText(sheet, messages).write(0, comparison.summary());
        degraded(comparison.degraded());
    }

    private void version(String key, VersionHeader version, String title) {
        var named = version.title().equals(title) ? "" : "《" + version.title() + "》";
        sheet.wrap(
                INDENT,
                HANGING,
                List.of(Span.faint(messages.get(key)), Span.bold(named + versions.stage(version.stage()))));
        sheet.flow(
                HANGING,
                HANGING,
                versions.facts(version).stream().map(Span::plain).toList(),
                "　");
        var window = versions.window(version);
        if (!window.isEmpty()) {
            sheet.line(HANGING, Span.plain(window));
        }
        versions.sources(version).forEach(source -> sheet.line(HANGING, Span.faint(source)));
    }

    private void link(ChangeSet comparison) {
        var link = comparison.link();
        if (link != null) {
            var key = link.pinned() ? "head.pinned" : "head.link";
            sheet.wrap(INDENT, HANGING, List.of(Span.faint(messages.get(key, Math.round(100 * link.confidence())))));
        }
    }

    private void degraded(@Nullable Degraded degraded) {
        if (degraded != null) {
            sheet.line(0, Span.bold(messages.name("degraded", degraded)));
        }
    }
}
