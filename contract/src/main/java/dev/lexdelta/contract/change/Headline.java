package dev.lexdelta.contract.change;

/** One sentence that tells the most important of a comparison, in Chinese and English. */
public record Headline(String zh, String en) {}
