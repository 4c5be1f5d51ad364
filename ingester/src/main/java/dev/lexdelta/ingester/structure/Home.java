package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.StageKind;
import org.jspecify.annotations.Nullable;

/** What the source of a document tells of all its texts, used only where the text itself does not tell. */
record Home(@Nullable Jurisdiction jurisdiction, @Nullable StageKind stage) {}
