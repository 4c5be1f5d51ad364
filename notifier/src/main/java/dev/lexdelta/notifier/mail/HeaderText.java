package dev.lexdelta.notifier.mail;

/** Text from elsewhere made safe for a header of a mail: one line, nothing that steers, not too long. */
final class HeaderText {
    private static final int LONGEST = 200;

    private HeaderText() {}

    static String of(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .map(codePoint -> steers(codePoint) ? ' ' : codePoint)
                .limit(LONGEST)
                .forEach(safe::appendCodePoint);
        return safe.toString().strip();
    }

    // rule: no line break of any kind, no control or format character, no half of a character reaches a header
    private static boolean steers(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
