package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.Style;

/** Writes results for reading. */
public interface Renderer {
    String render(ChangeSet changes, Style style);

    String render(LegalText text, Style style);
}
