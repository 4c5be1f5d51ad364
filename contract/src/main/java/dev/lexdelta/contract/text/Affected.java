package dev.lexdelta.contract.text;

import org.jspecify.annotations.Nullable;

/** Another text that this one amends or repeals. */
public record Affected(String title, @Nullable String documentNumber, Effect how) {}
