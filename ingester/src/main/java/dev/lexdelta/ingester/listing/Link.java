package dev.lexdelta.ingester.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document that a list names. */
public record Link(String url, String title, @Nullable LocalDate date) {}
