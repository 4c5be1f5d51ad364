package dev.lexdelta.differ.effect;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a pattern only where it can begin: at most places of a law nothing does, which two characters tell at once. */
final class Scan {
    private final BitSet firsts = new BitSet();
    private final BitSet alone = new BitSet();
    /** By {@link #pair}; two pairs may fall together, since the pattern has the last word. */
    private final BitSet pairs = new BitSet();

    private final Pattern pattern;

    /** @param beginnings what a match may begin with, apart by spaces; of longer ones the first two characters count */
    Scan(String beginnings, Pattern pattern) {
        this.pattern = pattern;
        for (String beginning : beginnings.split(" ", -1)) {
            firsts.set(beginning.charAt(0));
            if (beginning.length() == 1) {
                alone.set(beginning.charAt(0));
            } else {
                pairs.set(pair(beginning.charAt(0), beginning.charAt(1)));
            }
        }
    }

    private static int pair(char first, char second) {
        return (first * 31 + second) & 0x7FFF;
    }

    /** Gives each match to {@code found}, in order and without overlaps, as {@link Matcher#find()} would. */
    void each(String text, Consumer<Matcher> found) {
        Matcher matcher = null;
        int at = 0;
        while (at < text.length()) {
            int next = at + 1;
            if (begins(text, at)) {
                matcher = matcher == null ? matcher(text) : matcher;
                if (matcher.region(at, text.length()).lookingAt()) {
                    found.accept(matcher);
                    next = Math.max(next, matcher.end());
                }
            }
            at = next;
        }
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private boolean begins(String text, int at) {
        char first = text.charAt(at);
        return firsts.get(first)
                && (alone.get(first) || (at + 1 < text.length() && pairs.get(pair(first, text.charAt(at + 1)))));
    }

    /** Where the last match ends; 0 when there is none. */
    int lastEnd(String text) {
        int[] end = {0};
        each(text, matcher -> end[0] = matcher.end());
        return end[0];
    }
}
