package dev.lexdelta.notifier.api.json;

import java.util.Optional;
import java.util.regex.Pattern;

/** A rule that a text from outside must keep. */
@FunctionalInterface
public interface TextRule {
    /** What is wrong with a text, in words that follow the name of its field. */
    Optional<String> problem(String text);

    /** rule: one line of visible text, so that it can never end a header or a line of a mail. */
    static TextRule line(int longest) {
        return text -> {
            if (text.isBlank()) {
                return Optional.of("must not be blank");
            }
            if (text.length() > longest) {
                return Optional.of("must be at most " + longest + " characters");
            }
            return text.codePoints().anyMatch(TextRule::breaksLines)
                    ? Optional.of("must be one line without control characters")
                    : Optional.empty();
        };
    }

    /** rule: exactly of a pattern; the length is bounded by the pattern. */
    static TextRule pattern(String regex, String what) {
        var pattern = Pattern.compile(regex);
        return text -> pattern.matcher(text).matches() ? Optional.empty() : Optional.of("must be " + what);
    }

    private static boolean breaksLines(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
