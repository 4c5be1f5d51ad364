package dev.lexdelta.contract.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A change of substance.
 *
 * @param oldWording the words before; null when added
 * @param newWording the words now; null when removed
 * @param from address of the old words, such as "12/p1"
 * @param to address of the new words
 * @param rule the rule that found it
 */
public record ArticleEffect(
        Label label,
        Direction direction,
        @JsonProperty("old") @Nullable String oldWording,
        @JsonProperty("new") @Nullable String newWording,
        @Nullable String from,
        @Nullable String to,
        String rule) {}
