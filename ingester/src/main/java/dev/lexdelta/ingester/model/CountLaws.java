package dev.lexdelta.ingester.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The tool that counts {@code legal-chinese.bin} from folders of clean texts; run by hand, see the README beside the file. */
public final class CountLaws {
    private final Frequencies frequencies = new Frequencies();
    private final Set<String> lines = new HashSet<>();

    private CountLaws() {}

    /** Arguments: the file to write, then folders of .md and .txt files. */
    public static void main(String[] arguments) throws IOException {
        var counting = new CountLaws();
        for (int i = 1; i < arguments.length; i++) {
            try (var files = Files.walk(Path.of(arguments[i]))) {
                counting.count(files.sorted());
            }
        }
        try (var out = Files.newOutputStream(Path.of(arguments[0]))) {
            ModelFile.write(counting.frequencies, out);
        }
    }

    /** What these files have, without writing it. */
    public static Frequencies of(Stream<Path> files) throws IOException {
        var counting = new CountLaws();
        counting.count(files);
        return ModelFile.pruned(counting.frequencies);
    }

    private void count(Stream<Path> files) throws IOException {
        for (var file : (Iterable<Path>) files::iterator) {
            var name = file.getFileName().toString();
            if (Files.isRegularFile(file) && (name.endsWith(".md") || name.endsWith(".txt"))) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(this::count);
            }
        }
    }

    /** Versions of a law repeat one another: each line counts once. */
    private void count(String line) {
        var words = line.replace("\uFEFF", "").replaceFirst("^[#*\\s]+", "").strip();
        if (!words.isEmpty() && !words.startsWith("<!--") && lines.add(words)) {
            frequencies.add(words);
        }
    }
}
