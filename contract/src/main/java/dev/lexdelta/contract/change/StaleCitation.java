package dev.lexdelta.contract.change;

/** A citation that should have followed the renumbering and did not. */
public record StaleCitation(String at, String text, String expected) {}
