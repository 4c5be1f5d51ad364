package dev.lexdelta.contract.source;

import org.jspecify.annotations.Nullable;

/**
 * Why a document was refused.
 *
 * @param code stable and machine-readable, such as "no-articles"
 * @param message one sentence a person can act on
 * @param line 1-based line of the document, null where there is none
 */
public record Refusal(String code, String message, @Nullable Integer line) {
    public static Refusal of(String code, String message) {
        return new Refusal(code, message, null);
    }
}
