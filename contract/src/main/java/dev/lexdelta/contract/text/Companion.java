package dev.lexdelta.contract.text;

import org.jspecify.annotations.Nullable;

/**
 * A document that accompanies a text and is never the text itself.
 *
 * @param kind 起草说明, 解读, 审议结果报告
 */
public record Companion(String kind, String title, @Nullable String url) {}
