package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.differ.effect.Measure.Kind;
import dev.lexdelta.differ.effect.Verdict.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares two consequences sanction by sanction, and names the words of those that changed. */
final class TierComparison {
    /** Orders that stop a business, and not only mend it. */
    private static final Pattern HALTS = Pattern.compile("停|关闭|拆除|吊销|下架|消除");

    private static final Pattern EMPTY = Pattern.compile("依法|的|其|予以|、|和|或者|或|及|以");

    private final Reading reading;
    private final List<Measure> olds;
    private final List<Measure> freshes;
    private final BitSet oldChanged = new BitSet();
    private final BitSet freshChanged = new BitSet();
    private final BitSet freshTaken = new BitSet();
    private final Set<Direction> signals = EnumSet.noneOf(Direction.class);

    TierComparison(Reading reading, Tier old, Tier fresh) {
        this.reading = reading;
        olds = old.measures();
        freshes = fresh.measures();
    }

    @Nullable
    Verdict verdict() {
        var gone = new ArrayList<Integer>();
        for (int i = 0; i < olds.size(); i++) {
            int partner = partner(olds.get(i));
            if (partner >= 0) {
                freshTaken.set(partner);
                compare(i, partner);
            } else if (isNew(reading.old(), olds.get(i))) {
                gone.add(i);
            }
        }
        var come = new ArrayList<Integer>();
        for (int j = freshTaken.nextClearBit(0); j < freshes.size(); j = freshTaken.nextClearBit(j + 1)) {
            if (isNew(reading.fresh(), freshes.get(j))) {
                come.add(j);
            }
        }
        replaced(gone, come);
        return signals.isEmpty()
                ? null
                : new Verdict(Label.PENALTY, direction(), wording(olds, oldChanged), wording(freshes, freshChanged));
    }

    /** The sanction of the same kind, best the one that shares words. */
    private int partner(Measure old) {
        int found = -1;
        for (int j = 0; j < freshes.size(); j++) {
            Measure fresh = freshes.get(j);
            if (fresh.kind() != old.kind() || freshTaken.get(j)) {
                continue;
            }
            if (shares(old, fresh)) {
                return j;
            }
            found = found < 0 ? j : found;
        }
        return found;
    }

    private boolean shares(Measure old, Measure fresh) {
        for (int at = old.start(); at < old.end(); at++) {
            int image = reading.old().image(at);
            if (image >= fresh.start() && image < fresh.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNew(Side side, Measure measure) {
        return side.kept(measure.start(), measure.end()) * 2 <= measure.end() - measure.start();
    }

    private void compare(int i, int j) {
        Measure old = olds.get(i);
        Measure fresh = freshes.get(j);
        Direction direction = direction(old, fresh);
        if (direction != null) {
            signal(direction, i, j);
        }
        boolean first = i == 0 || j == 0;
        if (old.alternative() != fresh.alternative() && !first) {
            signal(old.alternative() ? Direction.STRICTER : Direction.LOOSER, i, j);
            oldChanged.set(i - 1);
            freshChanged.set(j - 1);
        } else if (old.optional() != fresh.optional()) {
            signal(old.optional() ? Direction.STRICTER : Direction.LOOSER, i, j);
        }
    }

    // rule: both bounds up is stricter, one up and one down is unclear; what is reckoned by another base cannot be told
    private static @Nullable Direction direction(Measure old, Measure fresh) {
        Extent before = old.extent();
        Extent now = fresh.extent();
        boolean sameBase = plain(old.base()).equals(plain(fresh.base()));
        if (before == null && now == null) {
            return sameBase ? null : words(old, fresh);
        }
        if (before == null || now == null) {
            return now == null ? null : Direction.UNCLEAR;
        }
        if (!sameBase && old.kind() != Kind.ORDER) {
            return Direction.UNCLEAR;
        }
        return Extent.more(before, now);
    }

    // rule: what is taken or ordered and how far; the words of a mere order are no penalty
    private static @Nullable Direction words(Measure old, Measure fresh) {
        String before = plain(old.base());
        String now = plain(fresh.base());
        if (old.kind() == Kind.DISCIPLINE || old.kind() == Kind.PROSECUTION || old.kind() == Kind.REFERENCE) {
            return null;
        }
        boolean more = within(before, now);
        boolean less = within(now, before);
        boolean order = old.kind() == Kind.ORDER;
        if (order && !HALTS.matcher(old.base() + fresh.base()).find()) {
            return null;
        }
        return more ? Direction.STRICTER : less ? Direction.LOOSER : order ? null : Direction.UNCLEAR;
    }

    /** Whether all characters of {@code part} stand in {@code whole} in their order. */
    private static boolean within(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }

    private static String plain(String base) {
        return EMPTY.matcher(base).replaceAll("");
    }

    private void signal(Direction direction, int i, int j) {
        signals.add(direction);
        oldChanged.set(i);
        freshChanged.set(j);
    }

    // rule: one sanction in place of another is as heavy as its kind; a choice more is lighter, a sanction more heavier
    private void replaced(List<Integer> gone, List<Integer> come) {
        if (gone.size() == 1 && come.size() == 1) {
            int order = olds.get(gone.get(0)).kind().weight
                    - freshes.get(come.get(0)).kind().weight;
            Direction direction = order == 0 ? Direction.UNCLEAR : order < 0 ? Direction.STRICTER : Direction.LOOSER;
            signal(direction, gone.get(0), come.get(0));
            return;
        }
        for (int i : gone) {
            oldChanged.set(i);
            showAll(choice(olds, i, gone));
            signals.add(choice(olds, i, gone) ? choiceLost(olds, i) : Direction.LOOSER);
        }
        for (int j : come) {
            freshChanged.set(j);
            showAll(choice(freshes, j, come));
            signals.add(choice(freshes, j, come) ? opposite(choiceLost(freshes, j)) : Direction.STRICTER);
        }
    }

    /** A choice is told with all that one may choose from. */
    private void showAll(boolean choice) {
        oldChanged.set(0, choice ? olds.size() : 0);
        freshChanged.set(0, choice ? freshes.size() : 0);
    }

    // rule: one may choose between it and another, and the other did not come or go with it
    private static boolean choice(List<Measure> measures, int i, List<Integer> together) {
        boolean before = measures.get(i).alternative() && !together.contains(i - 1);
        boolean behind = i + 1 < measures.size() && measures.get(i + 1).alternative() && !together.contains(i + 1);
        return before || (behind && !measures.get(i).alternative());
    }

    /** A lighter choice lost is stricter, a heavier one lost is looser. */
    private static Direction choiceLost(List<Measure> measures, int i) {
        int other = measures.get(i).alternative() ? i - 1 : i + 1;
        if (other < 0 || other >= measures.size()) {
            return Direction.UNCLEAR;
        }
        return measures.get(i).kind().compareTo(measures.get(other).kind()) < 0 ? Direction.STRICTER : Direction.LOOSER;
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.STRICTER
                ? Direction.LOOSER
                : direction == Direction.LOOSER ? Direction.STRICTER : direction;
    }

    private Direction direction() {
        return signals.size() == 1 ? signals.iterator().next() : Direction.UNCLEAR;
    }

    private static Wording wording(List<Measure> measures, BitSet changed) {
        return changed.isEmpty()
                ? Wording.NONE
                : new Wording(
                        measures.get(changed.nextSetBit(0)).start(),
                        measures.get(changed.length() - 1).end());
    }
}
