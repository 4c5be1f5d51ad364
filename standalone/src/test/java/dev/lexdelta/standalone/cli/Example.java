package dev.lexdelta.standalone.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One example of commands.txt: a command and what it must print. */
record Example(String title, String command, String expected) {
    static List<Example> parse(String document) {
        return Arrays.stream(document.split("\n\n+"))
                .filter(block -> block.startsWith("# "))
                .map(Example::ofBlock)
                .toList();
    }

    private static Example ofBlock(String block) {
        var lines = block.strip().lines().toList();
        var expected = lines.stream().skip(2).collect(Collectors.joining("\n"));
        return new Example(lines.get(0).substring(2), lines.get(1), expected);
    }

    /** The words after "$ lexdelta", up to a "&lt;". */
    String[] arguments() {
        var words = new ArrayList<>(List.of(command.split(" < ")[0].split(" ")));
        return words.subList(2, words.size()).toArray(String[]::new);
    }

    /** What follows the "&lt;". */
    String input() {
        return command.contains(" < ") ? command.split(" < ")[1] : "";
    }

    @Override
    public String toString() {
        return title;
    }
}
