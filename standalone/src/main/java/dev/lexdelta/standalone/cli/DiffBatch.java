package dev.lexdelta.standalone.cli;

import dev.lexdelta.standalone.cli.Comparison.Result;
import java.io.BufferedReader;
import java.io.IOException;

/** Compares one pair per line of a list, each result out before the next line is read. */
final class DiffBatch {
    private final Comparison comparison;
    private final Terminal terminal;
    private final Output out;

    /** The line of a pair that could not be compared. */
    private record ErrorLine(String source, String error) {}

    DiffBatch(Comparison comparison, Terminal terminal, Output out) {
        this.comparison = comparison;
        this.terminal = terminal;
        this.out = out;
    }

    /** Compares all pairs of the list, which is called by its name; lines without anything on them are none. */
    int run(BufferedReader pairs, String name) throws IOException {
        var exit = Exit.DONE;
        var number = 0;
        for (var line = pairs.readLine(); line != null; line = pairs.readLine()) {
            number++;
            var text = number == 1 ? withoutMark(line) : line;
            if (!text.isBlank()) {
                exit = Math.max(exit, print(compare(text, name + ":" + number)));
            }
        }
        return exit;
    }

    private static String withoutMark(String line) {
        return line.startsWith("\ufeff") ? line.substring(1) : line;
    }

    private Result compare(String line, String place) {
        return Pair.parse(line)
                .map(pair -> comparison.of(pair.from(), pair.to()))
                .orElseGet(() -> new Result.Failed(place, "is not one pair OLD<tab>NEW", Exit.REFUSED));
    }

    private int print(Result result) throws IOException {
        if (result instanceof Result.Compared compared) {
            out.json(compared.changes());
            return Exit.DONE;
        }
        var failed = (Result.Failed) result;
        out.json(new ErrorLine(failed.source(), failed.error()));
        terminal.say(failed.source(), failed.error());
        return failed.exit();
    }
}
