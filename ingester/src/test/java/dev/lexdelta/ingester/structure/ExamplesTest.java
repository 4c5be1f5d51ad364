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
    private static final Normalizer NORMALIZER = new Normalizer();

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void reads(String name, String document, String expected) {
        assertThat(read(document.getBytes(StandardCharsets.UTF_8), expected))
                .as(name)
                .isEqualTo(expected);
    }

    /** What the document gives for the fields that are expected. */
    static String read(byte[] document, String expected) {
        var result = NORMALIZER.normalize(new RawDocument(
                document, "example.txt", null, Trust.OFFICIAL, Instant.EPOCH, null, null, Hints.NONE, false));
        return expected.lines()
                .map(line -> line.substring(0, line.indexOf(':')))
                .map(field -> (field + ": " + value(result, field)).strip())
                .collect(Collectors.joining("\n"));
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
        return blocks("examples.txt").map(block -> {
            var body = body(block);
            int arrow = body.indexOf("\n=>\n");
            return Arguments.of(name(block), body.substring(0, arrow), fields(body.substring(arrow + 4)));
        });
    }

    static Stream<String> blocks(String resource) {
        return Arrays.stream(resource(resource).split("(?m)^## ", -1)).skip(1);
    }

    static String name(String block) {
        return block.substring(0, block.indexOf('\n'));
    }

    static String body(String block) {
        return block.substring(block.indexOf('\n') + 1);
    }

    static String fields(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(ExamplesTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
