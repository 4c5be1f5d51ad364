package dev.lexdelta.contract.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The window for comments, both days included; a day that the source does not tell is null. */
public record Consultation(
        @Nullable LocalDate opens, @Nullable LocalDate closes) {}
