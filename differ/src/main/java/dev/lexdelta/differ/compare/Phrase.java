package dev.lexdelta.differ.compare;

/** Which characters hold a sentence together and which make up its names: there is no dictionary to ask. */
final class Phrase {
    private static final String PARTICLES = "的之和或并及与在对由应当可不未被将把为以于向从自按依经其该本各等至到起内外上下中前后有是者所即则但因且也已须需";
    /** Characters that are usually a word by themselves. */
    private static final String SINGLES = "省市县区给予无非副每";

    private Phrase() {}

    /** Whether {@code c} is part of a word of content. */
    static boolean content(char c) {
        return Character.isLetter(c)
                && c != '第'
                && !Amounts.isNumeral(c)
                && PARTICLES.indexOf(c) < 0
                && SINGLES.indexOf(c) < 0;
    }

    static boolean allContent(String text) {
        return text.chars().allMatch(c -> content((char) c));
    }

    static boolean anyContent(String text) {
        return text.chars().anyMatch(c -> content((char) c));
    }
}
