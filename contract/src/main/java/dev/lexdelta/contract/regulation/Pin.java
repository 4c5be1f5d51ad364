package dev.lexdelta.contract.regulation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decided by hand: two versions do or do not belong together. The last pin of a pair wins.
 *
 * @param a version id
 * @param b version id
 * @param by who decided
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("Pin")
public record Pin(
        String a,
        String b,
        boolean together,
        String by,
        Instant at,
        @Nullable String note) {}
