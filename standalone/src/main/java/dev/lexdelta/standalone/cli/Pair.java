package dev.lexdelta.standalone.cli;

import java.util.Optional;

/** One line OLD tab NEW of a list of pairs. */
record Pair(String from, String to) {
    /** The pair on a line without its line break; empty where it holds none. */
    static Optional<Pair> parse(String line) {
        var columns = line.split("\t", -1);
        return columns.length == 2 && !columns[0].isBlank() && !columns[1].isBlank()
                ? Optional.of(new Pair(columns[0].strip(), columns[1].strip()))
                : Optional.empty();
    }
}
