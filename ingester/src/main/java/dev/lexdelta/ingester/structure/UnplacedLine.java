package dev.lexdelta.ingester.structure;

/**
 * Words that found no place in the text: of the article they stand by, of the letter around, or of the site; nobody can
 * tell.
 *
 * @param article number of the article they stand by
 * @param above whether they stand above that article, and not below
 */
public record UnplacedLine(String article, boolean above, String text) {}
