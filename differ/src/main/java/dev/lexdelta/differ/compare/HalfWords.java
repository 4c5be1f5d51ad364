package dev.lexdelta.differ.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes in the other half of a word that a replacement would cut: not 危[险→害公共安全], but [危险→危害公共安全]. Most
 * words have two characters, so a lone one beside an odd run of content is half of one.
 */
final class HalfWords {
    private static final int FURTHEST = 12;

    private final String old;
    private final String fresh;

    private HalfWords(String old, String fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    static List<Hunk> completed(String old, String fresh, List<Hunk> hunks) {
        var words = new HalfWords(old, fresh);
        var completed = new ArrayList<Hunk>();
        for (int i = 0; i < hunks.size(); i++) {
            int floor = i == 0 ? 0 : completed.get(i - 1).oldEnd();
            int ceiling = i + 1 < hunks.size() ? hunks.get(i + 1).oldStart() : old.length();
            completed.add(words.completed(hunks.get(i), floor, ceiling));
        }
        return completed;
    }

    // rule: a replacement of or by half a word takes in its neighbour on the side where that is half a word as well
    private Hunk completed(Hunk hunk, int floor, int ceiling) {
        if (hunk.oldLength() == 0 || hunk.freshLength() == 0 || !(lone(hunk) || oddNames(hunk))) {
            return hunk;
        }
        boolean left = lone(hunk)
                && content(hunk.oldStart(), hunk.freshStart())
                && odd(run(hunk.oldStart() - 1, -1, floor, ceiling));
        boolean right = content(hunk.oldEnd() - 1, hunk.freshEnd() - 1) && odd(run(hunk.oldEnd(), 1, floor, ceiling));
        if (left) {
            return new Hunk(hunk.oldStart() - 1, hunk.oldEnd(), hunk.freshStart() - 1, hunk.freshEnd());
        }
        return right ? new Hunk(hunk.oldStart(), hunk.oldEnd() + 1, hunk.freshStart(), hunk.freshEnd() + 1) : hunk;
    }

    private static boolean lone(Hunk hunk) {
        return hunk.oldLength() == 1 || hunk.freshLength() == 1;
    }

    private boolean oddNames(Hunk hunk) {
        return odd(hunk.oldLength())
                && hunk.oldLength() == hunk.freshLength()
                && Phrase.allContent(old.substring(hunk.oldStart(), hunk.oldEnd()))
                && Phrase.allContent(fresh.substring(hunk.freshStart(), hunk.freshEnd()));
    }

    private boolean content(int oldAt, int freshAt) {
        return Phrase.content(old.charAt(oldAt)) && Phrase.content(fresh.charAt(freshAt));
    }

    private int run(int from, int step, int floor, int ceiling) {
        int length = 0;
        int at = from;
        while (length < FURTHEST && at >= floor && at < ceiling && Phrase.content(old.charAt(at))) {
            at += step;
            length++;
        }
        return length;
    }

    private static boolean odd(int length) {
        return length % 2 == 1;
    }
}
