package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain redline in full holds both wordings: a reader without colours loses nothing. */
class RedlineRoundTripTest {
    private static final String CHARACTERS = "数据条例应当部门，。；（）“”第一二1a元";

    @Test
    void givesBackBothWordingsOfTheSamples() {
        Samples.comparison().changes().stream()
                .filter(change -> !change.segments().isEmpty())
                .forEach(change -> assertRoundTrip(change, 80, "sample"));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 61, 1000})
    void givesBackBothWordingsOfAnyRedline(int width) {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            assertRoundTrip(randomChange(random), width, "seed " + seed);
        }
    }

    private static void assertRoundTrip(ArticleChange change, int width, String what) {
        var body = body(new ComparisonText(new Style(false, width, Language.ZH, true))
                .render(Samples.comparison(List.of(change))));

        assertThat(oldWording(body))
                .as("old wording, %s: %s", what, body)
                .isEqualTo(flat(change, Op.DELETE, Op.MOVED_OUT));
        assertThat(newWording(body))
                .as("new wording, %s: %s", what, body)
                .isEqualTo(flat(change, Op.INSERT, Op.MOVED_IN));
    }

    /** The lines of the article, which are indented by four columns, joined. */
    private static String body(String text) {
        var lines = text.substring(text.lastIndexOf("\n\n") + 2).lines();
        return lines.filter(line -> line.startsWith("    ")).map(String::strip).collect(Collectors.joining());
    }

    private static String oldWording(String body) {
        return unmarked(body.replaceAll("\\{←.*?←\\}", "").replaceAll("\\{\\+.*?\\+\\}", ""));
    }

    private static String newWording(String body) {
        return unmarked(body.replaceAll("\\[→.*?→\\]", "").replaceAll("\\[-.*?-\\]", ""));
    }

    private static String unmarked(String text) {
        return text.replaceAll("[\\[{][→←][^：]*：", "").replaceAll("\\[-|-\\]|\\{\\+|\\+\\}|→\\]|←\\}|<\\?|\\?>", "");
    }

    private static String flat(ArticleChange change, Op one, Op other) {
        return change.segments().stream()
                .filter(segment -> segment.op() == Op.EQUAL || segment.op() == one || segment.op() == other)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static ArticleChange randomChange(Random random) {
        var segments = new ArrayList<Segment>();
        for (int paragraph = 1; paragraph <= 1 + random.nextInt(4); paragraph++) {
            var place = "5/p" + paragraph;
            for (int i = 0; i <= random.nextInt(5); i++) {
                segments.add(randomSegment(random, place, segments.size()));
            }
        }
        return Samples.change(
                ChangeKind.MODIFIED, List.of("5"), List.of("5"), Severity.ORDINARY, segments.toArray(Segment[]::new));
    }

    private static Segment randomSegment(Random random, String place, int move) {
        var text = text(random);
        return switch (random.nextInt(5)) {
            case 0 -> Samples.insert(text, place);
            case 1 -> Samples.delete(text, place);
            case 2 -> Samples.out(text, place, move);
            case 3 -> {
                var added = text(random);
                yield Samples.in(
                        text + added,
                        place,
                        move,
                        Stream.of(
                                        Samples.equal(text, place, place),
                                        Samples.delete(text(random), place),
                                        Samples.insert(added, place))
                                .toArray(Segment[]::new));
            }
            default -> Samples.equal(text, place, place);
        };
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(30), 0, CHARACTERS.length())
                .mapToObj(i -> CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
