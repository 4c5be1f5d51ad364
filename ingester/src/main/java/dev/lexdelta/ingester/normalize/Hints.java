package dev.lexdelta.ingester.normalize;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.StageKind;
import org.jspecify.annotations.Nullable;

/**
 * What the declaration of a source tells of its documents; used only where the text itself does not tell.
 *
 * @param jurisdiction whose law the source publishes
 * @param stage how far its texts have come
 * @param body jsoup selector of the element that holds the text; null to find it
 * @param title jsoup selector of the element that holds the title; null to find it
 */
public record Hints(
        @Nullable Jurisdiction jurisdiction,
        @Nullable StageKind stage,
        @Nullable String body,
        @Nullable String title) {
    public static final Hints NONE = new Hints(null, null, null, null);
}
