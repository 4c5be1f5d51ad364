package dev.lexdelta.contract.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates of one version: 发布 (by its source), 通过, 批准, 公布, 施行, 失效; null where unknown. */
public record Dates(
        @Nullable LocalDate published,
        @Nullable LocalDate adopted,
        @Nullable LocalDate approved,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires) {
    public static final Dates NONE = new Dates(null, null, null, null, null, null);
}
