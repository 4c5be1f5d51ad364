package dev.lexdelta.contract.change;

/** A run of article numbers, both included. */
public record ArticleRange(String first, String last) {}
