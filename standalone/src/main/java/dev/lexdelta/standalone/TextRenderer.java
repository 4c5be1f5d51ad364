package dev.lexdelta.standalone;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.ComparisonText;
import dev.lexdelta.notifier.render.LawText;
import dev.lexdelta.notifier.render.Style;
import dev.lexdelta.standalone.cli.Renderer;

/** Results for reading in a terminal. */
final class TextRenderer implements Renderer {
    @Override
    public String render(ChangeSet changes, Style style) {
        return new ComparisonText(style).render(changes);
    }

    @Override
    public String render(LegalText text, Style style) {
        return new LawText(style).render(text);
    }
}
