package dev.lexdelta.standalone.linkset;

import dev.lexdelta.contract.text.LegalText;
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

    /** Each text a regulation of its own. */
    static Item apart(Kind kind, List<LegalText> texts) {
        return new Item(
                kind,
                texts.stream().map(text -> new Member(kind + text.id(), text)).toList());
    }
}
