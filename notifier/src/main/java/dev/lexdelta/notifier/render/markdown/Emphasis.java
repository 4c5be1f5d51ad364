package dev.lexdelta.notifier.render.markdown;

import dev.lexdelta.notifier.render.Printable;

/**
 * One line of Markdown with emphasis in it. CommonMark lets emphasis neither begin nor end between a letter and a mark of
 * punctuation, which in Chinese, written without spaces, is where changes lie: there, and only there, a space is put.
 */
final class Emphasis {
    private static final String SPECIAL = "\\`*_[]<>|~&";

    private final StringBuilder out = new StringBuilder();
    // The delimiter that stands last, whose other side is not known yet; empty where there is none.
    private String pending = "";

    /** Adds text within a delimiter such as {@code **}; an empty one for plain text. */
    Emphasis add(String text, String delimiter) {
        var printable = Printable.of(text);
        int start = 0;
        int end = printable.length();
        while (start < end && space(printable.charAt(start))) {
            start++;
        }
        while (end > start && space(printable.charAt(end - 1))) {
            end--;
        }
        if (delimiter.isEmpty() || start == end) {
            plain(escape(printable));
        } else {
            plain(printable.substring(0, start));
            marked(escape(printable.substring(start, end)), delimiter);
            plain(printable.substring(end));
        }
        return this;
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            settle(text.codePointAt(0));
            out.append(text);
        }
    }

    private void marked(String text, String delimiter) {
        boolean clash = !pending.isEmpty() && pending.charAt(0) == delimiter.charAt(0);
        settle(clash ? 'x' : delimiter.charAt(0));
        if (clash && !out.isEmpty() && !space(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        // rule: an opening delimiter before punctuation must follow a space, punctuation or the beginning
        if (punctuation(text.codePointAt(0)) && !out.isEmpty() && letter(out.codePointBefore(out.length()))) {
            out.append(' ');
        }
        out.append(delimiter).append(text).append(delimiter);
        pending = delimiter;
    }

    // rule: a closing delimiter after punctuation must precede a space, punctuation or the end
    private void settle(int next) {
        if (!pending.isEmpty()) {
            int last = out.codePointBefore(out.length() - pending.length());
            if (punctuation(last) && letter(next)) {
                out.append(' ');
            }
            pending = "";
        }
    }

    private static boolean space(int c) {
        return Character.isSpaceChar(c);
    }

    private static boolean letter(int c) {
        return !space(c) && !punctuation(c);
    }

    private static boolean punctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** Text that no reader of Markdown takes for markup, wherever in a line it stands. */
    static String escape(String text) {
        var printable = Printable.of(text);
        var escaped = new StringBuilder(printable.length() + 8);
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** The line; what at its beginning would make a list or a heading of it is escaped. */
    @Override
    public String toString() {
        var line = out.toString().replaceFirst("^[ \\t]+", "");
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        boolean list = digits > 0 && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
        boolean block = !line.isEmpty() && "#+-=:".indexOf(line.charAt(0)) >= 0;
        return list ? line.substring(0, digits) + "\\" + line.substring(digits) : block ? "\\" + line : line;
    }
}
