package dev.lexdelta.differ.effect;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a pattern only where it can begin: most characters of a law begin nothing, and most pairs of characters neither,
 * which it learns as it reads. Any thread may use it: a pair that another thread forgot is only asked again.
 */
final class Scan {
    private static final int REMEMBERED = 1 << 12;
    /** Spreads pairs of characters over the table. */
    private static final int SPREAD = 0x9E3779B9;

    private final BitSet firsts = new BitSet();
    private final int[] hopeless = new int[REMEMBERED];
    private final int[] hopeful = new int[REMEMBERED];
    private final Pattern pattern;

    /**
     * @param firsts every character that a match may begin with
     * @param pattern must not begin by asking what stands before it
     */
    Scan(String firsts, Pattern pattern) {
        firsts.chars().forEach(this.firsts::set);
        this.pattern = pattern;
    }

    /** Gives each match to {@code found}, in order and without overlaps, as {@link Matcher#find()} would. */
    void each(Side side, Consumer<Matcher> found) {
        String text = side.text();
        Matcher matcher = matcher(text);
        int at = 0;
        for (Altered.Stretch stretch : side.altered()) {
            at = Math.max(at, stretch.start());
            while (at < stretch.end()) {
                boolean matches =
                        mayBegin(text, at) && matcher.region(at, text.length()).lookingAt();
                if (matches) {
                    found.accept(matcher);
                }
                at = matches && matcher.end() > at ? matcher.end() : at + 1;
            }
        }
    }

    /** Where the last of all matches in the range ends; negative when there is none. */
    int lastEnd(String text, int from, int to) {
        Matcher matcher = matcher(text);
        int end = -1;
        int at = from;
        while (at < to) {
            boolean matches = mayBegin(text, at) && matcher.region(at, to).lookingAt();
            end = matches ? matcher.end() : end;
            at = matches && end > at ? end : at + 1;
        }
        return end;
    }

    /** A match may look at what stands around the range. */
    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private boolean mayBegin(String text, int at) {
        char first = text.charAt(at);
        if (!firsts.get(first)) {
            return false;
        }
        if (at + 1 == text.length()) {
            return true;
        }
        int pair = first << 16 | text.charAt(at + 1);
        int slot = (pair * SPREAD) >>> 20;
        if (hopeless[slot] == pair || hopeful[slot] == pair) {
            return hopeful[slot] == pair;
        }
        boolean begins = begins(text.substring(at, at + 2));
        (begins ? hopeful : hopeless)[slot] = pair;
        return begins;
    }

    /** Whether a match begins so, for some words behind it. */
    private boolean begins(String pair) {
        Matcher matcher = pattern.matcher(pair);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
