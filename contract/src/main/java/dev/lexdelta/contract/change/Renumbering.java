package dev.lexdelta.contract.change;

/** A run of articles that moved up or down together: one line instead of one per article. */
public record Renumbering(ArticleRange from, ArticleRange to) {}
