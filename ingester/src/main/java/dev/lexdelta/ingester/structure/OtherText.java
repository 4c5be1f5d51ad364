package dev.lexdelta.ingester.structure;

/**
 * Another text on the page.
 *
 * @param begins its name where one stands above, else its first line
 * @param articles how many it has
 */
public record OtherText(String begins, int articles) {}
