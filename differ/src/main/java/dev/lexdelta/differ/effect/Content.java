package dev.lexdelta.differ.effect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of words without citations, punctuation and the words that only hold a sentence together. */
final class Content {
    private static final String NUMERALS = "0-9〇零一二三四五六七八九十百";
    /** Every character that {@link #PHRASE} may begin with. */
    private static final String OPENINGS = "第前有下本规华等按依没";

    private static final Pattern PHRASE = Pattern.compile(
            "第[" + NUMERALS + "]{1,7}[条款项章节]|前[一二两三]?[条款项]|有?下列[^，。；：]{0,6}之一|本(?:法|条例|办法|规定|条|款)|规定|华人民共和|等|按照|依照|没有");
    private static final String PARTICLES = "的了其该以之在及和或者与并且所上下内将对为于而按未照";
    /** 第（一）、（三）项: which others are cited is no case by itself. */
    private static final Pattern CITATION = Pattern.compile("[第（）、至和或者条款项前" + NUMERALS + "]+");

    private Content() {}

    static String of(String words) {
        return CITATION.matcher(words).matches() ? "" : telling(words);
    }

    private static String telling(String words) {
        var content = new StringBuilder();
        Matcher phrase = PHRASE.matcher(words);
        int at = 0;
        while (at < words.length()) {
            int character = words.codePointAt(at);
            int next = at + Character.charCount(character);
            if (OPENINGS.indexOf(character) >= 0
                    && phrase.region(at, words.length()).lookingAt()) {
                next = phrase.end();
            } else if (tells(character)) {
                content.append(words, at, next);
            }
            at = next;
        }
        return content.toString();
    }

    private static boolean tells(int character) {
        return PARTICLES.indexOf(character) < 0 && !mark(character);
    }

    private static boolean mark(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
