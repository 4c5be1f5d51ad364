package dev.lexdelta.differ.align;

/**
 * Two articles that share a rule.
 *
 * @param old index of the old article
 * @param fresh index of the new article
 * @param similarity 0 to 1
 * @param matcher name of the matcher that found the pair
 */
public record Link(int old, int fresh, double similarity, String matcher) {}
