package dev.lexdelta.contract.text;

import org.jspecify.annotations.Nullable;

/** Where each date of {@link Dates} comes from; null where the text says nothing of it. */
public record DatesBasis(
        @Nullable Basis published,
        @Nullable Basis adopted,
        @Nullable Basis approved,
        @Nullable Basis promulgated,
        @Nullable Basis effective,
        @Nullable Basis expires) {
    public static final DatesBasis NONE = new DatesBasis(null, null, null, null, null, null);
}
