package dev.lexdelta.differ.compare;

/**
 * Units of both sides that are compared as one run of words: a pair, and neighbours that it took in or lost. Indices of
 * units, ends exclusive.
 */
record Stretch(int oldStart, int oldEnd, int freshStart, int freshEnd) {}
