package dev.lexdelta.contract.change;

/**
 * A pair of articles that share at least one whole rule; one entry per pair.
 *
 * @param similarity 0 to 1
 * @param matcher name of the matcher that found the pair
 */
public record ArticleLink(String from, String to, double similarity, String matcher) {}
