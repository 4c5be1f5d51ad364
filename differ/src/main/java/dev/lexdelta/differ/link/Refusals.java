package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Action;
import java.util.Optional;

/**
 * What keeps two texts apart whatever they share. Each rule asks for something to be the same in both, so that no chain of
 * texts can join what a rule keeps apart.
 */
final class Refusals {
    private Refusals() {}

    /** Why two texts cannot be versions of one regulation; empty where nothing speaks against it. */
    static Optional<String> of(Known one, Known other) {
        if (!one.jurisdiction().code().equals(other.jurisdiction().code())) {
            return Optional.of("different jurisdictions");
        }
        // a name is one regulation: the 修正草案 of a law is called what the law is called
        return one.titleKey().equals(other.titleKey()) ? Optional.empty() : ofNames(one, other);
    }

    private static Optional<String> ofNames(Known one, Known other) {
        if ((isDecision(one) || isDecision(other)) && !amendOneLaw(one, other)) {
            return Optional.of("a decision about a law is no version of it");
        }
        var mine = one.name().sort();
        var theirs = other.name().sort();
        if (mine.implementing() != theirs.implementing()) {
            return Optional.of("a law and what implements it");
        }
        if (mine.supplement() != theirs.supplement()) {
            return Optional.of("a text and its supplement");
        }
        return mine.numbers().equals(theirs.numbers()) ? Optional.empty() : Optional.of("different numbers");
    }

    // rule: 甲修正草案 is enacted as 关于修改甲的决定
    static boolean amendOneLaw(Known one, Known other) {
        return !one.name().amended().isEmpty()
                && one.name().amended().equals(other.name().amended());
    }

    // rule: 修改, 废止: a text that acts on others is no version of them
    static boolean isDecision(Known version) {
        return version.action() == Action.REPEAL || version.name().decision();
    }
}
