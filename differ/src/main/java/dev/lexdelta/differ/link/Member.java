package dev.lexdelta.differ.link;

/** A version of a regulation as a record of its own. */
public record Member(Known known) {}
