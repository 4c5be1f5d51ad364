package dev.lexdelta.standalone.linkset;

import dev.lexdelta.contract.text.LegalText;
import java.util.ArrayList;
import java.util.List;

/** A few texts of which it is known how they belong together. */
record Item(Kind kind, List<Member> members) {
    /** A text and the regulation that it truly is a version of. */
    record Member(String regulation, LegalText text) {}

    /** Versions of one regulation. */
    static Item together(Kind kind, String name, List<LegalText> texts) {
        return new Item(
                kind, texts.stream().map(text -> new Member(kind + name, text)).toList());
    }

    /** Versions of one regulation, and a text that is none of it. */
    static Item beside(Kind kind, String name, List<LegalText> texts, LegalText stranger) {
        var members = new ArrayList<>(together(kind, name, texts).members());
        members.add(new Member(kind + stranger.id(), stranger));
        return new Item(kind, List.copyOf(members));
    }

    /** Each text a regulation of its own. */
    static Item apart(Kind kind, List<LegalText> texts) {
        return new Item(
                kind,
                texts.stream().map(text -> new Member(kind + text.id(), text)).toList());
    }
}
