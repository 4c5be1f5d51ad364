package dev.lexdelta.contract.change;

/** A term that was changed throughout. */
public record Rename(String from, String to, int times) {}
