package dev.lexdelta.ingester.fold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Counts what {@code usage.txt} has: in how many texts each ambiguous word stands, and beside what. Run its {@code main} with
 * the folders of mainland law and the file to write. Every tenth law by its title is left out, so that a test can measure on
 * what was not counted.
 */
final class UsageCounter {
    private static final int ONE_IN = 10;

    private final Lexicon<Boolean> words = new Lexicon<>();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Set<List<String>> seen = new HashSet<>();

    private UsageCounter() {
        var counted = new HashSet<>(Glossary.CONVERTED.ambiguous());
        counted.addAll(Glossary.COMMON.ambiguous());
        counted.forEach(word -> words.put(word, true));
        // a longer word that has a term of its own hides what stands in it
        Tables.opencc("TWPhrases.txt", (word, term) -> {
            if (!counted.contains(word)) {
                words.put(word, false);
            }
        });
    }

    /** The law's name without dates and stage: versions of one law have the same. */
    static String title(Path file, List<String> lines) {
        var name = file.getFileName().toString();
        var first = lines.stream()
                .map(line -> line.replaceAll("[#\\s*\\uFEFF]", ""))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(name);
        return first.replaceAll("[（(].*", "");
    }

    static boolean keptApart(String title) {
        return Math.floorMod(title.hashCode() * 31, 1009) % ONE_IN == 0;
    }

    private void count(String title, String line) {
        for (int at = 0; at < line.length(); at++) {
            var word = words.longestAt(line, at);
            if (word != null) {
                if (word.value()) {
                    count(
                            title,
                            word.word(),
                            Surroundings.of(line, at, at + word.word().length()));
                }
                at += word.word().length() - 1;
            }
        }
    }

    private void count(String title, String word, Surroundings around) {
        if (seen.add(List.of(title, word, around.before(), around.behind()))) {
            add(word, "");
            Stream.of(around.nearBefore(), around.nearBehind(), around.pairs())
                    .flatMapToLong(LongStream::of)
                    .mapToObj(Surroundings::spelled)
                    .filter(one -> seen.add(List.of(title, word, one)))
                    .filter(one -> one.chars().noneMatch(c -> c == ' ' || (c >= '1' && c <= '9')))
                    .forEach(one -> add(word, one));
        }
    }

    private void add(String word, String beside) {
        counts.computeIfAbsent(word, key -> new TreeMap<>()).merge(beside, 1, Integer::sum);
    }

    // rule: one text may have anything beside a word; only one character right beside it is kept from a single text
    private static boolean kept(Map.Entry<String, Integer> cell) {
        return cell.getValue() > 1
                || (cell.getKey().length() < 3 && !cell.getKey().startsWith("~"));
    }

    private String row(String word) {
        var row = new StringBuilder(word).append('\t');
        counts.getOrDefault(word, Map.of()).entrySet().stream()
                .filter(UsageCounter::kept)
                .forEach(cell ->
                        row.append(cell.getKey()).append(cell.getValue()).append(' '));
        return row.toString().strip();
    }

    public static void main(String... arguments) throws IOException {
        var counter = new UsageCounter();
        for (int i = 0; i + 1 < arguments.length; i++) {
            try (var files = Files.walk(Path.of(arguments[i]))) {
                for (var file : files.filter(path -> path.toString().matches(".*\\.(md|txt)"))
                        .sorted()
                        .toList()) {
                    var lines = Files.readAllLines(file);
                    var title = title(file, lines);
                    if (!keptApart(title)) {
                        lines.forEach(line -> counter.count(title, line));
                    }
                }
            }
        }
        var rows = counter.counts.keySet().stream().map(counter::row).toList();
        Files.writeString(
                Path.of(arguments[arguments.length - 1]),
                "# Words, and in how many texts of mainland law each stands: all, then beside what. Made by UsageCounter.\n"
                        + String.join("\n", rows) + "\n");
    }
}
