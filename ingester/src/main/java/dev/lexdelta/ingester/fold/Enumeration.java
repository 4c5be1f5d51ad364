package dev.lexdelta.ingester.fold;

import java.util.ArrayList;
import java.util.List;

/** Tells the two words apart that one term stands for in the same enumeration: nobody names a thing twice. */
final class Enumeration {
    private static final List<String> JOINTS = List.of("以及", "或者", "、", "和", "与", "及", "或");

    /** One other thing of at most this length may stand between. */
    private static final int BETWEEN = 4;

    private Enumeration() {}

    // rule: a term that stands twice in one enumeration is two words; which is which, the surroundings of both tell
    static List<Site> apart(String text, List<Site> sites) {
        var apart = new ArrayList<>(sites);
        for (int i = 0; i + 1 < apart.size(); i++) {
            var one = apart.get(i);
            var other = apart.get(i + 1);
            boolean twice = one.term().equals(other.term()) && one.words().size() == 2 && one.open();
            if (twice && joined(text, one.to(), other.from())) {
                double first = one.likely()[0] * other.likely()[1];
                double second = one.likely()[1] * other.likely()[0];
                double share = first / (first + second);
                apart.set(i, one.with(new double[] {share, 1 - share}));
                apart.set(i + 1, other.with(new double[] {1 - share, share}));
            }
        }
        return apart;
    }

    private static boolean joined(String text, int from, int to) {
        int start = from;
        for (var joint : JOINTS) {
            if (start == from && text.startsWith(joint, from)) {
                start += joint.length();
            }
        }
        if (start == from || start >= to) {
            return start > from && start == to;
        }
        for (var joint : JOINTS) {
            int rest = to - start - joint.length();
            if (rest > 0 && rest <= BETWEEN && text.startsWith(joint, to - joint.length())) {
                return true;
            }
        }
        return false;
    }
}
