package dev.lexdelta.ingester.lines;

/** Classes of characters that rules ask for. */
public final class Chars {
    private Chars() {}

    /** A Chinese character; halves of supplementary ones count. */
    public static boolean han(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || c == '〇'
                || Character.isSurrogate(c);
    }

    /** Chinese punctuation that takes a full square. */
    public static boolean wide(char c) {
        return (c >= 0x3001 && c <= 0x301F)
                || (c >= 0xFF01 && c <= 0xFF0F)
                || (c >= 0xFF1A && c <= 0xFF20)
                || "“”‘’—…·．".indexOf(c) >= 0;
    }

    /** How a character changes the depth of quotation: 1 for an opening mark, -1 for a closing one. */
    static int quote(char c) {
        return switch (c) {
            case '“', '「' -> 1;
            case '”', '」' -> -1;
            default -> 0;
        };
    }

    /** A space of any width that people type. */
    public static boolean blank(char c) {
        return c == ' ' || c == '\u3000' || c == '\t' || c == '\u00A0';
    }

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether a sentence, a clause before a list, or a quotation ends with this character. */
    public static boolean closes(char c) {
        return "。；：！？”’）》】〗…;:!?".indexOf(c) >= 0;
    }

    /** The last character of a line that is not for private use: fonts leave such behind the end of a sentence. */
    static char last(CharSequence text) {
        int at = text.length() - 1;
        while (at > 0 && text.charAt(at) >= 0xE000 && text.charAt(at) <= 0xF8FF) {
            at--;
        }
        return text.charAt(at);
    }

    /** Number of Chinese characters. */
    public static int countHan(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (han(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }
}
