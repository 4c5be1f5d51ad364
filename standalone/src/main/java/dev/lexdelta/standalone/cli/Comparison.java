package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.standalone.cli.Documents.Outcome;
import dev.lexdelta.standalone.failure.Sentence;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Compares the documents that two arguments name. */
final class Comparison {
    private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

    private final Documents documents;
    private final Comparer comparer;
    private final Terminal terminal;

    sealed interface Result {
        record Compared(ChangeSet changes, LegalText from, LegalText to) implements Result {}

        /**
         * No comparison.
         *
         * @param source the document to blame
         * @param exit with which code the command ends because of it
         */
        record Failed(String source, String error, int exit) implements Result {}
    }

    Comparison(Tools tools, Terminal terminal) {
        this.documents = new Documents(tools, terminal);
        this.comparer = tools.comparer();
        this.terminal = terminal;
    }

    Result of(String from, String to) {
        var old = documents.normalize(from);
        if (old instanceof Outcome.Refused refused) {
            return failed(refused);
        }
        var revised = documents.normalize(to);
        if (revised instanceof Outcome.Refused refused) {
            return failed(refused);
        }
        return of(((Outcome.Text) old).text(), ((Outcome.Text) revised).text(), to);
    }

    private Result of(LegalText from, LegalText to, String source) {
        try {
            var changes = comparer.compare(from, to, Occasions.of(from, to), outOfTime());
            return new Result.Compared(changes, from, to);
        } catch (RuntimeException | StackOverflowError e) { // a bug must not take the other pairs along
            terminal.debug(e);
            return new Result.Failed(source, Sentence.bug(e), Exit.FAULT);
        }
    }

    private static Result failed(Outcome.Refused refused) {
        return new Result.Failed(refused.source(), refused.sentence(), refused.exit());
    }

    private static BooleanSupplier outOfTime() {
        var start = System.nanoTime();
        return () -> System.nanoTime() - start > TIME_LIMIT.toNanos();
    }
}
