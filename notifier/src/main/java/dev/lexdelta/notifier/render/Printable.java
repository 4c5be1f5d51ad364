package dev.lexdelta.notifier.render;

/** Text from elsewhere made safe to print: no escape sequence, no line break, no change of reading direction. */
public final class Printable {
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    public static String of(String text) {
        if (text.codePoints().allMatch(Printable::harmless)) {
            return text;
        }
        var safe = new StringBuilder(text.length());
        text.codePoints().map(Printable::replaced).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static int replaced(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            return ' ';
        }
        return harmless(codePoint) ? codePoint : REPLACEMENT;
    }

    private static boolean harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> !turnsDirection(codePoint);
            default -> true;
        };
    }

    private static boolean turnsDirection(int codePoint) {
        return codePoint == 0x61C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
