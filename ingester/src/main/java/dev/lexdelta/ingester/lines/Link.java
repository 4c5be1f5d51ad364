package dev.lexdelta.ingester.lines;

/**
 * A link of a page.
 *
 * @param url absolute
 */
public record Link(String text, String url) {}
