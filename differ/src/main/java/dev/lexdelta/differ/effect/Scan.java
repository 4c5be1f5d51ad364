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
    void each(String text, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            boolean matches =
                    mayBegin(text, at) && matcher.region(at, text.length()).lookingAt();
            if (matches) {
                found.accept(matcher);
            }
            at = matches && matcher.end() > at ? matcher.end() : at + 1;
        }
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
