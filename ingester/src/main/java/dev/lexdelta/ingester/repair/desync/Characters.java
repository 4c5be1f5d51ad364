package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.model.Alphabet;
import dev.lexdelta.ingester.model.Frequencies;
import dev.lexdelta.ingester.model.Language;
import org.jspecify.annotations.Nullable;

/** Appends characters to guesses, and says how likely they are there in this document. */
final class Characters {
    /** An annotated character without its reading, or a reading after a character that has another. */
    private static final double AGAINST_TABLE = 14;

    /** A reading after a character of which the document does not show another. */
    private static final double NEW_READING = 6;

    /** A reading after a character that other documents annotate so. */
    private static final double USUAL_READING = 0.5;

    /** A simplified form that a converter to traditional script would not have left. */
    private static final double WRONG_SCRIPT = 6;

    /** Stands for a character that cannot be known. */
    static final char LOST = '〓';

    private static final double INDENT = 0.3;
    private static final double SPACE = 6;
    private static final double LOST_DIGIT = 3;

    /** A wide space inside a line that does not follow a label. */
    private static final double WIDE_SPACE = 12;

    private static final String LABELS = "条章节编";

    private final Items items = new Items();

    private final Evidence evidence;
    private final Language language;

    Characters(Evidence evidence, Frequencies common) {
        this.evidence = evidence;
        this.language = new Language(common, evidence.words());
    }

    Items items() {
        return items;
    }

    /** Whether a converter may have put the character into this document. */
    boolean possible(char c) {
        return !Alphabet.simplifiedOnly(c) || evidence.seen(c);
    }

    boolean annotated(char c, String reading) {
        return evidence.annotated(c, reading);
    }

    /** The characters that the document annotates so. */
    String annotatedWith(String reading) {
        return evidence.annotatedWith(reading);
    }

    /** Whether the character has been seen beside one of its neighbours, in this document or in laws. */
    boolean supported(char before, char c, char after) {
        char folded = Alphabet.fold(c);
        return folded == Alphabet.NOTHING
                || language.seen(context(before), folded) > 0
                || language.seen(folded, context(after)) > 0;
    }

    private static char context(char c) {
        return c == Frequencies.EDGE || Alphabet.fold(c) == Alphabet.NOTHING ? Frequencies.EDGE : Alphabet.fold(c);
    }

    Guess copied(Guess guess, char c, int token) {
        return append(guess, c, token, Node.Source.COPIED, likelihood(after(guess), guess, c));
    }

    /** @param reading what follows in the text as the reading of this character; null when none does */
    Guess appended(Guess guess, char c, int token, Node.Source source, @Nullable String reading) {
        return append(guess, c, token, source, score(after(guess), guess, c, reading));
    }

    /** The guess with a digit of which nothing is left. */
    Guess digit(Guess guess, int token) {
        var node = new Node(guess.node(), LOST, token, Node.Source.FILLED);
        return new Guess(node, guess.b(), Alphabet.fold('0'), Guess.NONE, guess.score() - LOST_DIGIT);
    }

    Guess append(Guess guess, char c, int token, Node.Source source, double score) {
        char folded = Alphabet.fold(c);
        var node = new Node(guess.node(), c, token, source);
        return folded == Alphabet.NOTHING
                ? new Guess(node, guess.a(), guess.b(), Guess.NONE, guess.score() + score)
                : new Guess(node, guess.b(), folded, Guess.NONE, guess.score() + score);
    }

    Language.Context after(Guess guess) {
        return language.after(guess.a(), guess.b());
    }

    double score(Language.Context context, Guess guess, char c, @Nullable String reading) {
        double likelihood = likelihood(context, guess, c) - script(c) - table(c, reading);
        return c == '）' ? likelihood + items.forClosing(guess.node()) : likelihood;
    }

    private double script(char c) {
        return possible(c) ? 0 : WRONG_SCRIPT;
    }

    private double table(char c, @Nullable String reading) {
        if (reading == null) {
            return evidence.annotated(c) ? AGAINST_TABLE : 0;
        }
        if (annotated(c, reading)) {
            return 0;
        }
        if (!Alphabet.traditional(c) || evidence.annotated(c) || evidence.seen(c)) {
            return AGAINST_TABLE;
        }
        return Readings.usual(c, reading) ? USUAL_READING : NEW_READING;
    }

    private static double likelihood(Language.Context context, Guess guess, char c) {
        char folded = Alphabet.fold(c);
        if (folded == Alphabet.NOTHING) {
            return guess.startsLine() ? -INDENT : c == '\u3000' && LABELS.indexOf(guess.b()) < 0 ? -WIDE_SPACE : -SPACE;
        }
        return context.score(folded);
    }

    /** How likely these characters are behind the guess. */
    double likelihood(Guess guess, char first, char second) {
        char folded = Alphabet.fold(first);
        double likelihood = after(guess).score(folded);
        return second == 0
                ? likelihood
                : likelihood + language.after(guess.b(), folded).score(Alphabet.fold(second));
    }

    /** The guess at the end of a line. */
    Guess ended(Guess guess) {
        double likelihood = after(guess).score(Frequencies.EDGE);
        return new Guess(guess.node(), Frequencies.EDGE, Frequencies.EDGE, guess.pending(), guess.score() + likelihood);
    }

    Guess newLine(Guess guess, int token) {
        var ended = ended(guess);
        var node = new Node(guess.node(), '\n', token, Node.Source.PAIRED);
        return new Guess(node, ended.a(), ended.b(), Guess.NONE, ended.score());
    }
}
