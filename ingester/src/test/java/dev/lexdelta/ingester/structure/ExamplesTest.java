package dev.lexdelta.ingester.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the documents of examples.txt. Each begins with {@code ## name}; behind {@code =>} stand the fields that it is
 * about, one a line, and the others are not looked at.
 */
class ExamplesTest {
    private final Normalizer normalizer = new Normalizer();

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void reads(String name, String document, String expected) {
        var result = normalizer.normalize(new RawDocument(
                document.getBytes(StandardCharsets.UTF_8),
                "example.txt",
                null,
                Trust.OFFICIAL,
                Instant.EPOCH,
                null,
                null,
                Hints.NONE,
                false));

        var fields = expected.lines()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
        var read = fields.stream()
                .map(field -> (field + ": " + value(result, field)).strip())
                .collect(Collectors.joining("\n"));
        assertThat(read).as(name).isEqualTo(expected);
    }

    private static String value(Normalized result, String field) {
        if (result instanceof Normalized.Refused refused) {
            return field.equals("refused")
                    ? refused.quarantined().reasons().stream()
                            .map(Refusal::code)
                            .collect(Collectors.joining(" "))
                    : "refused";
        }
        return value(((Normalized.Accepted) result).text(), field);
    }

    private static String value(LegalText text, String field) {
        var dates = text.dates();
        var basis = text.datesBasis();
        return switch (field) {
            case "title" -> text.title();
            case "key" -> text.titleKey();
            case "instrument" -> text.instrument().name();
            case "action" -> text.action().name();
            case "stage" ->
                (text.stage().kind() + " " + text.stage().round() + " "
                                + text.stage().label())
                        .strip();
            case "consultation" ->
                text.consultation() == null
                        ? "none"
                        : text.consultation().opens() + ".."
                                + text.consultation().closes();
            case "jurisdiction" ->
                text.jurisdiction().code() + " " + text.jurisdiction().name();
            case "issuers" -> String.join(", ", text.issuers());
            case "number" -> String.valueOf(text.documentNumber());
            case "published" -> day(dates.published(), basis.published());
            case "adopted" -> day(dates.adopted(), basis.adopted());
            case "approved" -> day(dates.approved(), basis.approved());
            case "promulgated" -> day(dates.promulgated(), basis.promulgated());
            case "effective" -> day(dates.effective(), basis.effective());
            case "expires" -> day(dates.expires(), basis.expires());
            case "divisions" ->
                text.divisions().stream()
                        .map(division -> division.level() + " " + division.label() + division.heading() + " "
                                + division.first() + "-" + division.last())
                        .collect(Collectors.joining("; "));
            case "articles" ->
                text.articles().stream()
                        .map(article -> article.kind() + " " + article.number())
                        .collect(Collectors.joining(", "));
            case "flat" ->
                text.articles().stream()
                        .map(article -> article.number() + " " + article.flat())
                        .collect(Collectors.joining(" / "));
            case "companions" ->
                text.companions().stream()
                        .map(companion -> companion.kind() + " " + companion.title())
                        .collect(Collectors.joining("; "));
            case "affects" ->
                text.affects().stream()
                        .map(affected -> affected.how() + " " + affected.title()
                                + (affected.documentNumber() == null ? "" : " " + affected.documentNumber()))
                        .collect(Collectors.joining("; "));
            case "doubts" ->
                text.repairs().stream()
                        .filter(repair -> !repair.certain())
                        .map(repair ->
                                repair.rule() + " " + repair.article() + "/" + repair.path() + " " + repair.count())
                        .collect(Collectors.joining("; "));
            default -> throw new IllegalArgumentException("no such field: " + field);
        };
    }

    private static String day(@Nullable LocalDate date, @Nullable Basis basis) {
        return date + " " + basis;
    }

    static Stream<Arguments> examples() {
        return Arrays.stream(read().split("(?m)^## ", -1)).skip(1).map(ExamplesTest::example);
    }

    private static Arguments example(String block) {
        var name = block.substring(0, block.indexOf('\n'));
        int arrow = block.indexOf("\n=>\n");
        return Arguments.of(
                name,
                block.substring(name.length() + 1, arrow),
                block.substring(arrow + 4)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private static String read() {
        try (var in = Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("examples.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
