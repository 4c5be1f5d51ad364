package dev.lexdelta.differ.effect;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a pattern only where it can begin: most characters of a law begin nothing, and a set tells that at once. */
final class Scan {
    private final BitSet firsts = new BitSet();
    private final Pattern pattern;

    /** @param firsts every character that a match may begin with */
    Scan(String firsts, Pattern pattern) {
        firsts.chars().forEach(this.firsts::set);
        this.pattern = pattern;
    }

    /** Gives each match to {@code found}, in order and without overlaps, as {@link Matcher#find()} would. */
    void each(String text, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            boolean matches = firsts.get(text.charAt(at))
                    && matcher.region(at, text.length()).lookingAt();
            if (matches) {
                found.accept(matcher);
            }
            at = matches && matcher.end() > at ? matcher.end() : at + 1;
        }
    }
}
