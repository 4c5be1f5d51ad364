package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.Style;

/** Writes results for reading. */
public interface Renderer {
    /**
     * A comparison in any format but JSON.
     *
     * @param from the old text
     * @param to the new text
     */
    byte[] render(DiffFormat format, ChangeSet changes, LegalText from, LegalText to, Style style);

    String render(LegalText text, Style style);
}
