package dev.lexdelta.notifier.render;

/** What a run of text is, as a reader sees it: a colour on a terminal, a pair of brackets without. */
enum Ink {
    PLAIN("", "", ""),
    BOLD("1", "", ""),
    FAINT("2", "", ""),
    DELETED("31;9", "[-", "-]"),
    INSERTED("32;4", "{+", "+}"),
    MOVED_OUT("35;9", "[→", "→]"),
    MOVED_IN("36;4", "{←", "←}"),
    UNCERTAIN("33;7", "<?", "?>");

    /** Parameters of the ANSI escape that turns it on. */
    final String ansi;

    final String open;
    final String close;

    Ink(String ansi, String open, String close) {
        this.ansi = ansi;
        this.open = open;
        this.close = close;
    }
}
