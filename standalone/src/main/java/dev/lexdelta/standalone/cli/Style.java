package dev.lexdelta.standalone.cli;

/** How text for reading is written. */
public record Style(Language language, boolean colour) {}
