package dev.lexdelta.differ.compare;

import java.util.ArrayList;
import java.util.List;

/** What changed between two wordings of the same rule, as the phrases a person would mark. Offsets of characters. */
final class WordDiff {
    private static final double LEAST_KEPT = 0.25;

    private final String old;
    private final String fresh;

    private WordDiff(String old, String fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    static List<Hunk> diff(String old, String fresh) {
        return new WordDiff(old, fresh).hunks();
    }

    private List<Hunk> hunks() {
        List<Hunk> joined = Confetti.joined(old, fresh, slid(met(raw())));
        List<Hunk> phrases = HalfWords.completed(old, fresh, slid(joined));
        return keepsEnough(phrases) ? phrases : whole();
    }

    private List<Hunk> whole() {
        return old.equals(fresh) ? List.of() : List.of(new Hunk(0, old.length(), 0, fresh.length()));
    }

    // rule: when hardly anything stays, old and new stand side by side as wholes
    private boolean keepsEnough(List<Hunk> phrases) {
        int changed = phrases.stream().mapToInt(Hunk::oldLength).sum();
        int added = phrases.stream().mapToInt(Hunk::freshLength).sum();
        int longer = Math.max(old.length(), fresh.length());
        int shorter = Math.min(old.length(), fresh.length());
        int kept = old.length() - changed;
        return kept >= LEAST_KEPT * longer || (kept >= 0.6 * shorter && kept >= 4) || changed == 0 || added == 0;
    }

    private List<Hunk> raw() {
        Words a = Words.of(old);
        Words b = Words.of(fresh);
        return Myers.diff(a.count, b.count, (i, j) -> same(a, i, b, j) ? 0 : 1).stream()
                .map(hunk -> new Hunk(
                        a.start(hunk.oldStart()),
                        a.start(hunk.oldEnd()),
                        b.start(hunk.freshStart()),
                        b.start(hunk.freshEnd())))
                .toList();
    }

    private boolean same(Words a, int i, Words b, int j) {
        int length = a.start(i + 1) - a.start(i);
        return length == b.start(j + 1) - b.start(j) && old.regionMatches(a.start(i), fresh, b.start(j), length);
    }

    /** Insertions, or removals, that can slide until they meet are one: 县级以上人[民政]府民政 is 县级以上人民政府. */
    private List<Hunk> met(List<Hunk> hunks) {
        var met = new ArrayList<Hunk>();
        for (Hunk hunk : hunks) {
            int last = met.size() - 1;
            if (last >= 0 && meets(met.get(last), hunk)) {
                int gap = hunk.oldStart() - met.get(last).oldEnd();
                met.set(last, met.get(last).upTo(hunk.shifted(-gap)));
            } else {
                met.add(hunk);
            }
        }
        return met;
    }

    private boolean meets(Hunk before, Hunk after) {
        int gap = after.oldStart() - before.oldEnd();
        boolean insertions = before.oldLength() == 0 && after.oldLength() == 0;
        boolean removals = before.freshLength() == 0 && after.freshLength() == 0;
        String text = insertions ? fresh : old;
        int start = insertions ? after.freshStart() : after.oldStart();
        int length = after.size();
        return (insertions || removals)
                && gap <= length
                && text.regionMatches(start - gap, text, start + length - gap, gap);
    }

    private List<Hunk> slid(List<Hunk> hunks) {
        var result = new ArrayList<Hunk>();
        for (int i = 0; i < hunks.size(); i++) {
            int floor = i == 0 ? 0 : result.get(i - 1).oldEnd();
            int ceiling = i + 1 < hunks.size() ? hunks.get(i + 1).oldStart() : old.length();
            result.add(Slide.best(old, fresh, hunks.get(i), floor, ceiling));
        }
        return result;
    }
}
