package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.text.LegalText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was decided of a version when newer normalizers read the bytes of some of the places where it was seen. */
class PinnedReadingsTest {
    private static final String TITLE = "水上运动管理办法";
    private static final LegalText DRAFT =
            draft(TITLE).on("2023-08-01").articles(Wording.of(0, 400)).text();
    private static final LegalText OLD = reading("b0", 1, 40);
    private static final LegalText OLD_ELSEWHERE = reading("b1", 1, 40);
    private static final LegalText NEW = reading("b0", 2, 50);
    private static final LegalText NEW_ELSEWHERE = reading("b1", 2, 60);
    private static final Pin APART = pin(DRAFT, OLD, false, 0);

    private static LegalText reading(String bytes, int normalizer, int from) {
        return law(TITLE)
                .on("2024-08-01")
                .at("http://official.example/" + bytes)
                .rawBytes(bytes)
                .readBy("n/" + normalizer)
                .articles(Wording.of(from, from + 400))
                .text();
    }

    private static Pin pin(LegalText one, LegalText other, boolean together, int second) {
        return new Pin(one.id(), other.id(), together, "ann", Instant.EPOCH.plusSeconds(second), null);
    }

    @Test
    void staysWithTheVersionItNamesWhileAnotherPlaceShowsIt() {
        assertThat(inAnyOrder(DRAFT, OLD, OLD_ELSEWHERE, NEW, APART)).contains(refused(DRAFT, OLD));
    }

    @Test
    void passesToAllBetterReadingsWhenNoPlaceShowsTheVersionAnyMore() {
        assertThat(inAnyOrder(DRAFT, OLD, OLD_ELSEWHERE, NEW, NEW_ELSEWHERE, APART))
                .contains(refused(DRAFT, NEW), refused(DRAFT, NEW_ELSEWHERE))
                .doesNotContain(refused(DRAFT, OLD));
    }

    @Test
    void passesToTheBestReadingOfSeveral() {
        var best = reading("b0", 3, 70);

        assertThat(inAnyOrder(DRAFT, OLD, NEW, reading("b1", 2, 50), best, APART))
                .contains(refused(DRAFT, best))
                .doesNotContain(refused(DRAFT, NEW));
    }

    @Test
    void generatedReadingsAreDrawnTheSameInAnyOrder() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var texts = new ArrayList<LegalText>(List.of(DRAFT));
            for (int bytes = 0; bytes < 3; bytes++) {
                for (int normalizer = 1; normalizer <= 3; normalizer++) {
                    if (random.nextInt(3) > 0) {
                        texts.add(reading("b" + bytes, normalizer, 40 + 10 * random.nextInt(3)));
                    }
                }
            }
            var inputs = new ArrayList<Object>(texts);
            for (int i = 1; i < 3; i++) {
                inputs.add(pin(DRAFT, texts.get(random.nextInt(texts.size())), random.nextBoolean(), i));
            }
            inAnyOrder("seed " + seed, distinctPairs(inputs));
        }
    }

    // the last pin of a pair counts, and the order is to be free
    private static List<Object> distinctPairs(List<Object> inputs) {
        var pairs = new TreeSet<String>();
        return inputs.stream()
                .filter(input -> !(input instanceof Pin pin) || pairs.add(Pins.key(pin.a(), pin.b())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static TreeSet<String> inAnyOrder(Object... inputs) {
        return inAnyOrder("order", new ArrayList<>(List.of(inputs)));
    }

    private static TreeSet<String> inAnyOrder(String name, List<Object> inputs) {
        var expected = drawn(inputs);
        for (int seed = 0; seed < 15; seed++) {
            Collections.shuffle(inputs, new Random(seed));
            assertThat(drawn(inputs)).as("%s, shuffle with seed %d", name, seed).isEqualTo(expected);
        }
        return expected;
    }

    /** Of each regulation its versions, of each decision what became of it, and what is live. */
    private static TreeSet<String> drawn(List<Object> inputs) {
        var memory = new MapMemory();
        var step = new LinkStep(memory);
        inputs.forEach(input -> {
            if (input instanceof Pin pin) {
                step.take(pin);
            } else {
                step.take((LegalText) input);
            }
        });
        var book = new PinBook(memory);
        var pinned = new PinnedLinks(new Neighbours(memory, book, new Crowds(memory)), book);
        return memory.regulations()
                .filter(state -> !state.versions().isEmpty())
                .flatMap(state -> Stream.of(
                                Stream.of(state.versions().stream()
                                        .map(Known::id)
                                        .sorted()
                                        .toList()),
                                state.live().stream().map(RegulationState.Live::id),
                                pinned.of(state).stream()
                                        .map(link -> link.state() + " " + Pins.key(link.from(), link.to())))
                        .flatMap(lines -> lines))
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String refused(LegalText one, LegalText other) {
        return "REFUSED " + Pins.key(one.id(), other.id());
    }
}
