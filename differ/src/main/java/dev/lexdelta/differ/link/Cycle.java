package dev.lexdelta.differ.link;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A legislative cycle: drafts and what was enacted of them.
 *
 * @param drafts in order of stage, round and date
 * @param enacted the enactment as it matured (adopted, approved, promulgated, corrected); empty while the cycle is open
 */
record Cycle(List<Known> drafts, List<Known> enacted) {
    /** The most mature form of the law; null while the cycle is open. */
    @Nullable
    Known law() {
        return enacted.isEmpty() ? null : enacted.get(enacted.size() - 1);
    }

    Stream<Known> versions() {
        return Stream.concat(drafts.stream(), enacted.stream());
    }
}
