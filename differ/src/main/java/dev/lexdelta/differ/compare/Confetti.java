package dev.lexdelta.differ.compare;

import java.util.ArrayList;
import java.util.List;

/** Joins changes that a person would mark as one, because the words between them are few beside both. */
final class Confetti {
    private static final String CLAUSE_ENDS = "，；：。";
    private static final int LONGEST_WORD = 4;
    private static final int LONGEST_BRACKET = 12;

    private final String old;
    private final String fresh;

    private Confetti(String old, String fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    static List<Hunk> joined(String old, String fresh, List<Hunk> hunks) {
        var confetti = new Confetti(old, fresh);
        List<Hunk> current = hunks;
        List<Hunk> next = confetti.once(current);
        while (next.size() < current.size()) {
            current = next;
            next = confetti.once(current);
        }
        return current;
    }

    private List<Hunk> once(List<Hunk> hunks) {
        var joined = new ArrayList<Hunk>();
        for (Hunk hunk : hunks) {
            int last = joined.size() - 1;
            if (last >= 0 && belong(joined.get(last), hunk)) {
                joined.set(last, trimmed(joined.get(last).upTo(hunk)));
            } else {
                joined.add(hunk);
            }
        }
        return joined;
    }

    // rule: what joined changes begin or end with on both sides stays, but never a part of an amount
    private Hunk trimmed(Hunk hunk) {
        Words a = Words.of(oldOf(hunk));
        Words b = Words.of(freshOf(hunk));
        int most = Math.min(a.count, b.count);
        int head = 0;
        while (head < most
                && single(a, head)
                && single(b, head)
                && stays(hunk.oldStart() + head, hunk.freshStart() + head)) {
            head++;
        }
        head = half(head, hunk.oldStart(), hunk.oldStart() - 1) ? 0 : head;
        int tail = 0;
        while (tail < most - head
                && single(a, a.count - 1 - tail)
                && single(b, b.count - 1 - tail)
                && stays(hunk.oldEnd() - 1 - tail, hunk.freshEnd() - 1 - tail)) {
            tail++;
        }
        tail = half(tail, hunk.oldEnd() - 1, hunk.oldEnd()) ? 0 : tail;
        return new Hunk(hunk.oldStart() + head, hunk.oldEnd() - tail, hunk.freshStart() + head, hunk.freshEnd() - tail);
    }

    private static boolean single(Words words, int at) {
        return words.start(at + 1) - words.start(at) == 1;
    }

    private boolean stays(int oldAt, int freshAt) {
        return old.charAt(oldAt) == fresh.charAt(freshAt) && !Amounts.isNumeral(old.charAt(oldAt));
    }

    /** Whether what would stay is a lone character of content, which is half a word. */
    private boolean half(int length, int at, int beside) {
        boolean alone = beside < 0 || beside >= old.length() || !Phrase.content(old.charAt(beside));
        return length == 1 && alone && Phrase.content(old.charAt(at));
    }

    private boolean belong(Hunk before, Hunk after) {
        String between = old.substring(before.oldEnd(), after.oldStart());
        if (between.isEmpty() || brackets(before, after, between)) {
            return true;
        }
        if (amount(before) || amount(after)) {
            return false;
        }
        return insidePhrase(before, after, between) || few(before, after, between);
    }

    // rule: an amount that became another is a change of its own: [五万元→十万元]以上[二十万元→五十万元]以下
    private boolean amount(Hunk hunk) {
        return Amounts.is(oldOf(hunk)) && Amounts.is(freshOf(hunk));
    }

    // rule: brackets open and close in one change
    private boolean brackets(Hunk before, Hunk after, String between) {
        boolean came = opens(freshOf(before)) && closes(freshOf(after));
        boolean went = opens(oldOf(before)) && closes(oldOf(after));
        return (came || went) && between.length() <= LONGEST_BRACKET && between.indexOf('）') < 0;
    }

    private static boolean opens(String text) {
        return text.lastIndexOf('（') > text.lastIndexOf('）');
    }

    private static boolean closes(String text) {
        int close = text.indexOf('）');
        int open = text.indexOf('（');
        return close >= 0 && (open < 0 || close < open);
    }

    // rule: a word inside a name stays with the name when it is shorter than what changed around it
    private boolean insidePhrase(Hunk before, Hunk after, String between) {
        return !sameSide(before, after)
                && between.length() <= LONGEST_WORD
                && between.length() < before.size() + after.size()
                && Phrase.allContent(between)
                && named(before)
                && named(after);
    }

    private boolean named(Hunk hunk) {
        return Phrase.allContent(oldOf(hunk)) && Phrase.allContent(freshOf(hunk));
    }

    // rule: what stays is swallowed when it is few beside both changes; a clause's end stays
    private static boolean few(Hunk before, Hunk after, String between) {
        int smaller = Math.min(before.size(), after.size());
        boolean clauseEnd = between.chars().anyMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
        boolean oneSided = sameSide(before, after);
        if (clauseEnd) {
            return between.length() <= 2 && smaller > 6 && !oneSided;
        }
        return oneSided
                ? between.length() == 1 && smaller > 1
                : between.length() <= Math.max(1, Math.min(3, smaller / 2));
    }

    private static boolean sameSide(Hunk a, Hunk b) {
        return (a.oldLength() == 0 && b.oldLength() == 0) || (a.freshLength() == 0 && b.freshLength() == 0);
    }

    private String oldOf(Hunk hunk) {
        return old.substring(hunk.oldStart(), hunk.oldEnd());
    }

    private String freshOf(Hunk hunk) {
        return fresh.substring(hunk.freshStart(), hunk.freshEnd());
    }
}
