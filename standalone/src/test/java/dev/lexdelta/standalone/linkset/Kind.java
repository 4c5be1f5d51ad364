package dev.lexdelta.standalone.linkset;

/** Why the texts of an item belong together, or why they only look as if they did. */
enum Kind {
    VERSIONS("successive versions of a law"),
    DRAFTS("real drafts and their law"),
    MIRRORS("a damaged mirror and its clean twin"),
    STAGES("rounds of drafts and their law under one name"),
    REORDERED("促进X条例 became X促进条例"),
    PROVISIONAL("X办法 was enacted as X暂行办法"),
    SCOPE("X管理条例 was drafted as X条例"),
    SUCCESSORS("a department's rule that its successor amended"),
    AMENDMENTS("a 修正草案 and the decision it became"),
    SITES("one text on two official sites"),
    PLACES("the same-named regulation of another place"),
    IMPLEMENTING("a law and its 实施细则 or 实施办法"),
    NUMBERED("第二批 and 第三批, （一） and （二）"),
    DECISIONS("a law and the decision that amends it"),
    BOILERPLATE("another subject in the same words"),
    DEPARTMENTS("the rules of one name of two departments"),
    GOVERNMENTS("a government's rule and its departments' rules of one name"),
    UNPLACED("texts of one name whose place is not found"),
    NAMELESS("two announcements or decisions of one name and day"),
    ACROSS("all texts of different items");

    final String meaning;

    Kind(String meaning) {
        this.meaning = meaning;
    }
}
