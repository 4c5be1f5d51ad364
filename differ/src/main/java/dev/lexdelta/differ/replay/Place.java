package dev.lexdelta.differ.replay;

/** Where a record stands on its topic. */
public record Place(int partition, long offset) {}
