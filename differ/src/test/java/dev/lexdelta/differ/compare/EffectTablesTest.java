package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ChangeSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of effects by example, one document per rule. A row is old clause, new clause, label, direction, old words,
 * new words; a row without clauses is one more effect of the row above; a row without label has no effect.
 */
class EffectTablesTest {
    /** Keeps both wordings one article. */
    private static final String KEPT = "本市各类旅馆、饭店、商场及其经营者在经营活动中遵守下面的安全规则。";

    private static final List<String> TABLES = List.of(
            "penalty",
            "leniency",
            "list-item",
            "date",
            "definition",
            "exception",
            "time-limit",
            "procedure",
            "duty",
            "threshold",
            "authority",
            "element",
            "whole-article",
            "no-effect");

    private record Row(String table, String old, String fresh, List<String> effects) {
        @Override
        public String toString() {
            return table + ": " + old + " > " + fresh;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void anExampleHasTheseEffects(Row row) {
        ChangeSet set = Texts.compare(Texts.of(article(row.old())), Texts.of(article(row.fresh())));

        List<String> effects = set.changes().stream()
                .flatMap(change -> change.effects().stream())
                .map(EffectTablesTest::told)
                .toList();

        assertThat(effects).isEqualTo(row.effects());
    }

    private static String[] article(String clauses) {
        String paragraphs = clauses.replace("¶", "\n");
        return clauses.isEmpty() ? new String[] {"为了保障安全，制定本规定。"} : new String[] {"为了保障安全，制定本规定。", KEPT + paragraphs};
    }

    private static String told(ArticleEffect effect) {
        return Stream.of(
                        effect.label().name(),
                        effect.direction().name(),
                        Objects.requireNonNullElse(effect.oldWording(), ""),
                        Objects.requireNonNullElse(effect.newWording(), ""))
                .collect(Collectors.joining(" | "));
    }

    static Stream<Row> rows() {
        return TABLES.stream().flatMap(table -> rows(table).stream());
    }

    private static List<Row> rows(String table) {
        var rows = new ArrayList<Row>();
        @Nullable Row last = null;
        for (String line : read(table + ".md").lines().toList()) {
            String[] cells = line.replaceFirst("^\\|", "").split("\\|", -1);
            if (!line.startsWith("|") || cells.length < 6 || line.startsWith("| old") || line.startsWith("|---")) {
                continue;
            }
            boolean goesOn = cells[0].isBlank() && cells[1].isBlank();
            var effects = new ArrayList<String>(goesOn && last != null ? last.effects() : List.of());
            if (!cells[2].isBlank()) {
                effects.add(Stream.of(cells[2], cells[3], cells[4], cells[5])
                        .map(String::strip)
                        .collect(Collectors.joining(" | ")));
            }
            if (goesOn && last != null) {
                rows.remove(last);
                last = new Row(table, last.old(), last.fresh(), effects);
            } else {
                last = new Row(table, cells[0].strip(), cells[1].strip(), effects);
            }
            rows.add(last);
        }
        assertThat(rows).as(table).isNotEmpty();
        return rows;
    }

    private static String read(String name) {
        try (InputStream in = EffectTablesTest.class.getResourceAsStream("/dev/lexdelta/differ/effect/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
