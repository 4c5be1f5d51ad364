package dev.lexdelta.notifier.render.lines;

/** A line of the old text and a line of the new one that share {@code weight} characters. */
record Tie(int old, int now, long weight) {}
