package dev.lexdelta.ingester.structure;

/**
 * A line below a heading that is neither a heading nor of an article: the end of the article above, or a heading without a
 * number; nobody can tell.
 *
 * @param article number of the article above
 */
public record UnplacedLine(String article, String text) {}
