package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The lines that stand around a text and tell of it: its title and note, the letter or announcement it came with.
 *
 * @param above before the first article, the preamble left out
 * @param below behind the last one
 */
record Around(List<Line> above, List<Line> below) {
    /** {@code text} are those lines of {@code above} that are the text itself, in order. */
    static Around of(List<Line> above, List<Line> text, List<Line> below) {
        int own = text.size() - 1;
        var kept = new ArrayList<Line>();
        for (int i = above.size() - 1; i >= 0; i--) {
            if (own >= 0 && text.get(own).equals(above.get(i))) {
                own--;
            } else {
                kept.add(above.get(i));
            }
        }
        Collections.reverse(kept);
        return new Around(List.copyOf(kept), List.copyOf(below));
    }

    List<Line> all() {
        var all = new ArrayList<>(above);
        all.addAll(below);
        return all;
    }

    // rule: a letter is signed above the text it encloses, a notice below its own
    Optional<Signature> signature() {
        return Signature.last(above).or(() -> Signature.last(below));
    }
}
