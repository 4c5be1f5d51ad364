package dev.lexdelta.standalone.linkset;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real texts, read by the ingester as anybody's documents are, and what is known of them. */
final class RealTexts {
    private static final Set<String> TEXTS = Set.of("md", "txt");

    private final Path shared;
    private final Normalizer normalizer = new Normalizer();

    RealTexts(Path shared) {
        this.shared = shared;
    }

    /** A text made up or found; empty when the ingester refuses it. */
    Optional<LegalText> read(String url, byte[] bytes) {
        var raw = new RawDocument(bytes, url, null, Trust.OFFICIAL, Instant.EPOCH, null, null, Hints.NONE, false);
        return normalizer.normalize(raw) instanceof Normalized.Accepted accepted
                ? Optional.of(accepted.text())
                : Optional.empty();
    }

    LegalText read(String url, String text) {
        return read(url, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError(url + " is refused"));
    }

    // rule: folders are called NAME_FROM-TO; what has one name is one regulation
    List<Item> families() {
        var drafts = files("corpus/drafts")
                .collect(Collectors.groupingBy(RealTexts::family, TreeMap::new, Collectors.toList()));
        var others = Stream.concat(files("corpus/pairs"), files("gold"))
                .collect(Collectors.groupingBy(RealTexts::family, TreeMap::new, Collectors.toList()));
        var items = new ArrayList<Item>();
        drafts.forEach((name, found) -> {
            var all = new ArrayList<>(found);
            all.addAll(Optional.ofNullable(others.remove(name)).orElse(List.of()));
            items.add(Item.together(Kind.DRAFTS, name, readAll(all)));
        });
        others.forEach((name, found) -> items.add(Item.together(Kind.VERSIONS, name, readAll(found))));
        return items;
    }

    private static String family(Path file) {
        var folder = file.getParent().getFileName().toString();
        int end = folder.indexOf('_');
        return end > 0 ? folder.substring(0, end) : heading(file);
    }

    private static String heading(Path file) {
        return text(file)
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^\\W*# *(中华人民共和国)?", "")
                .strip();
    }

    // rule: the same bytes under two names are one text
    private List<LegalText> readAll(List<Path> files) {
        var once = new TreeMap<String, LegalText>();
        for (var file : files) {
            read(shared.relativize(file).toString(), bytes(file))
                    .ifPresent(text -> once.putIfAbsent(text.provenance().get(0).sha256(), text));
        }
        return List.copyOf(once.values());
    }

    List<Item> mirrors() {
        return files("noisy")
                .filter(file -> file.toString().endsWith(".txt"))
                .map(this::mirror)
                .toList();
    }

    private Item mirror(Path damaged) {
        var name = damaged.getFileName().toString();
        var twin = Json.MAPPER.readTree(bytes(damaged.resolveSibling(name.replace(".txt", ".json"))));
        var clean = new StringBuilder(twin.get("title").asString()).append('\n');
        for (var article : twin.get("articles")) {
            clean.append('第').append(article.get("number").asInt()).append("条　");
            article.get("paragraphs")
                    .forEach(line -> clean.append(line.asString()).append('\n'));
        }
        var texts = Stream.of(read(name, bytes(damaged)), Optional.of(read("clean " + name, clean.toString())));
        return Item.together(Kind.MIRRORS, name, texts.flatMap(Optional::stream).toList());
    }

    /** The single laws by their names, without those that also stand in an item. */
    List<LegalText> laws(List<Item> items) {
        var taken = items.stream()
                .flatMap(item -> item.members().stream())
                .map(member -> member.text().titleKey())
                .collect(Collectors.toSet());
        var laws = new TreeMap<String, LegalText>();
        for (var text : readAll(files("corpus/laws").toList())) {
            if (!taken.contains(text.titleKey())) {
                laws.put(text.titleKey(), text);
            }
        }
        return List.copyOf(laws.values());
    }

    private Stream<Path> files(String folder) {
        try (var all = Files.walk(shared.resolve(folder))) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> TEXTS.contains(
                            file.toString().substring(file.toString().lastIndexOf('.') + 1)))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
