package dev.lexdelta.contract.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What ended a regulation.
 *
 * @param version id of the text that repeals it, a version of another regulation
 * @param title of that text
 * @param on the day from which the regulation is no longer in force; null when the text does not tell
 */
public record Repeal(String version, String title, @Nullable LocalDate on) {}
