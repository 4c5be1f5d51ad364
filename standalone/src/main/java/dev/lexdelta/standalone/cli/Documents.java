package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.standalone.cli.DocumentReader.Read;
import dev.lexdelta.standalone.failure.Sentence;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Makes texts of the documents that arguments name; "-" is standard input, which can be read once. */
final class Documents {
    private static final String STANDARD_INPUT = "-";
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Tools tools;
    private final Terminal terminal;
    private boolean inputRead;

    sealed interface Outcome {
        record Text(LegalText text) implements Outcome {}

        /**
         * No text.
         *
         * @param exit with which code the command ends because of it
         */
        record Refused(String source, List<Refusal> reasons, int exit) implements Outcome {
            /** All reasons in one sentence. */
            String sentence() {
                return reasons.stream().map(Refused::sentence).collect(Collectors.joining("; "));
            }

            private static String sentence(Refusal reason) {
                return reason.line() == null ? reason.message() : reason.message() + " (line " + reason.line() + ")";
            }
        }
    }

    Documents(Tools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    Outcome normalize(String source) {
        var read = read(source);
        if (read instanceof Read.Failed failed) {
            return unreadable(source, failed);
        }
        return normalize(source, ((Read.Found) read).document());
    }

    static Outcome.Refused unreadable(String source, Read.Failed failed) {
        return refused(source, failed.code(), failed.reason(), Exit.REFUSED);
    }

    private Outcome normalize(String source, RawDocument document) {
        try {
            return outcome(source, tools.normalizer().apply(document));
        } catch (RuntimeException | StackOverflowError e) { // a bug must not take the other documents along
            terminal.debug(e);
            return refused(source, "internal-error", Sentence.bug(e), Exit.FAULT);
        }
    }

    static Outcome outcome(String source, Normalized normalized) {
        if (normalized instanceof Normalized.Accepted accepted) {
            return new Outcome.Text(accepted.text());
        }
        var reasons = ((Normalized.Refused) normalized).quarantined().reasons();
        return new Outcome.Refused(source, reasons, Exit.REFUSED);
    }

    private static Outcome.Refused refused(String source, String code, String message, int exit) {
        return new Outcome.Refused(source, List.of(Refusal.of(code, message)), exit);
    }

    Read read(String source) {
        return source.equals(STANDARD_INPUT) ? readInput() : tools.reader().read(source);
    }

    private Read readInput() {
        if (inputRead) {
            return new Read.Failed("no-input", "standard input can be read only once");
        }
        inputRead = true;
        try {
            var bytes = terminal.in().readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? new Read.Failed("body-too-large", "is larger than " + LARGEST + " bytes")
                    : new Read.Found(document(bytes));
        } catch (IOException e) {
            return new Read.Failed("no-input", Sentence.of(e));
        }
    }

    private static RawDocument document(byte[] bytes) {
        return new RawDocument(bytes, STANDARD_INPUT, null, Trust.MIRROR, Instant.now(), null, null, Hints.NONE, false);
    }
}
