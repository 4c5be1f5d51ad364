package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.regulation.LinkState;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.regulation.RegulationLink;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three texts that links join (a draft a, its second reading b and the law c) and two that nothing joins to them: d, of another
 * name and other words, and e, a law of the same name and other words as d. {@code a+d} is a yes, {@code a-b} a no.
 */
class PinsTest {
    private static final String TITLE = "低空经济促进条例";
    private static final String OTHER = "水上运动管理办法";
    private static final LegalText A =
            draft(TITLE).on("2023-01-01").articles(Wording.of(0, 400)).text();
    private static final LegalText B =
            reading(TITLE, 2).on("2023-06-01").articles(Wording.of(40, 440)).text();
    private static final LegalText C =
            law(TITLE).on("2024-01-01").articles(Wording.of(60, 460)).text();
    private static final LegalText D =
            draft(OTHER).on("2023-08-01").articles(Wording.of(1000, 1400)).text();
    private static final LegalText E =
            law(OTHER).on("2024-08-01").articles(Wording.of(1040, 1440)).text();
    private static final List<LegalText> TEXTS = List.of(A, B, C, D, E);

    private final MapMemory memory = new MapMemory();
    private final LinkStep step = new LinkStep(memory);
    private int decisions;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # decisions  | regulations | live
            ""           | abc de      | a>b b>c d>e
            c+d          | abcde       | a>d d>b b>c c>e
            c+d c-d      | abc de      | a>b b>c d>e
            c-d c+d      | abcde       | a>d d>b b>c c>e
            a-b          | a bc de     | b>c d>e
            b-c          | ab c de     | a>b d>e
            a-b a+b      | abc de      | a>b b>c d>e
            a-b b-a      | a bc de     | b>c d>e
            a+b          | abc de      | a>b b>c d>e
            d-e          | abc d e     | a>b b>c
            a-b a-c b-c  | a b c de    | d>e
            a-c          | a bc de     | b>c d>e
            a+d a-c      | ade bc      | a>d d>e b>c
            b+d b-e      | abcd e      | a>d d>b b>c
            a-a          | abc de      | a>b b>c d>e
            """, delimiter = '|')
    void aPinOverridesWhatTheTextsTell(String pins, String regulations, String live) {
        TEXTS.forEach(step::take);
        pins(pins).forEach(step::take);

        assertThat(regulations()).isEqualTo(regulations);
        assertThat(live()).isEqualTo(sorted(live));
    }

    @ParameterizedTest
    @CsvSource({"a-b", "b-c", "d-e", "c+d", "a+d a-c", "b+d b-e", "a-c c+d b-e", "c+d c-d a-b", "a+e d-e b-c"})
    void itDoesNotMatterWhetherAPinOrItsVersionsComeFirst(String decided) {
        var pins = pins(decided);
        var expected = after(Stream.concat(TEXTS.stream(), pins.stream()).toList());
        for (int seed = 0; seed < 15; seed++) {
            var shuffled = new ArrayList<Object>(TEXTS);
            Collections.shuffle(shuffled, new Random(seed));
            var random = new Random(seed);
            int at = 0;
            for (var pin : pins) { // those of one topic keep their order
                at += random.nextInt(shuffled.size() - at + 1);
                shuffled.add(at++, pin);
            }
            assertThat(after(shuffled))
                    .as("%s, shuffle with seed %d", decided, seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void generatedHistoriesWithPinsAreDrawnTheSameInAnyOrder() {
        for (int seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            var inputs = new ArrayList<Object>(TEXTS);
            for (int i = 0; i < 6; i++) { // no pair twice: the last counts, and the order is to be free
                var pin = pin(random.nextInt(5), random.nextInt(5), random.nextBoolean());
                if (inputs.stream().noneMatch(other -> other instanceof Pin known && samePair(known, pin))) {
                    inputs.add(pin);
                }
            }
            var expected = after(inputs);
            for (int order = 0; order < 6; order++) {
                Collections.shuffle(inputs, random);
                assertThat(after(inputs)).as("history with seed %d", seed).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatIsRetractedLeavesNoTraceAmongPins() {
        for (int seed = 0; seed < 8; seed++) {
            var random = new Random(seed);
            var inputs = new ArrayList<Object>(TEXTS);
            pins("b-c a+d").forEach(inputs::add);
            Collections.shuffle(inputs, random);
            for (var gone : TEXTS) {
                var without = inputs.stream().filter(input -> input != gone).toList();
                var with = new ArrayList<>(inputs);
                with.add(new Retracted(gone.id(), "wrong"));

                assertThat(after(with))
                        .as("seed %d without %s", seed, gone.id())
                        .isEqualTo(after(without));
            }
        }
    }

    @Test
    void tellsThatALinkWasDecidedByHand() {
        TEXTS.forEach(step::take);

        var linked = step.take(pins("a+d").get(0));

        var pair = tasks(linked).stream()
                .flatMap(task -> task.pairs().stream())
                .filter(compared -> compared.from().equals(A.id()))
                .filter(compared -> compared.to().equals(D.id()))
                .findFirst()
                .orElseThrow();
        assertThat(pair.reason()).isEqualTo(Reason.PIN);
        assertThat(pair.link().pinned()).isTrue();
        assertThat(pair.link().confidence()).isEqualTo(1);
        assertThat(pair.link().evidence()).contains("decided by hand: they belong together");
        assertThat(linked.get(0).regulation().links())
                .filteredOn(RegulationLink::pinned)
                .singleElement()
                .satisfies(link -> assertThat(link.state()).isEqualTo(LinkState.LINKED));
    }

    @Test
    void saysOfTheYoungerRegulationThatItIsMergedIntoTheOther() {
        TEXTS.forEach(step::take);
        var names = memory.regulations().map(RegulationState::id).toList();

        var linked = step.take(pins("c+d").get(0));

        assertThat(linked).extracting(side -> side.regulation().id()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(linked)
                .extracting(Linked::regulation)
                .extracting(Regulation::mergedInto)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(into -> assertThat(names).contains(into));
    }

    @Test
    void withdrawsWhatANoForbidsAndTellsThoseWhoWereTold() {
        TEXTS.forEach(step::take);

        var linked = step.take(pins("d-e").get(0));

        var task = tasks(linked).get(0);
        assertThat(task.withdrawn())
                .singleElement()
                .satisfies(gone -> assertThat(gone.reason()).isEqualTo(Reason.PIN));
        assertThat(task.undone())
                .singleElement()
                .satisfies(undone -> assertThat(undone.version().id()).isEqualTo(E.id()));
        assertThat(linked)
                .hasSize(2)
                .allSatisfy(side -> assertThat(side.regulation().links())
                        .singleElement()
                        .satisfies(link -> {
                            assertThat(link.state()).isEqualTo(LinkState.REFUSED);
                            assertThat(link.pinned()).isTrue();
                        }));
    }

    @Test
    void givesWhatANoWithdrewAndAYesBroughtBackTheNextRevision() {
        TEXTS.forEach(step::take);
        step.take(pins("d-e").get(0));

        var again = tasks(step.take(pins("d+e").get(0)));

        assertThat(again.get(0).pairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.revision()).isEqualTo(2));
    }

    @Test
    void keepsTheIdOfARegulationWhatANewVersionOfItsNameDoesNotBelongTo() {
        TEXTS.forEach(step::take);
        step.take(pins("d-e").get(0));
        var owners = owners();
        var older = draft(OTHER)
                .on("2020-01-01")
                .fetched("2020-01-01T00:00:00Z")
                .articles(Wording.of(2000, 2100))
                .text();
        step.take(new Pin(older.id(), D.id(), false, "ann", Instant.EPOCH, null));
        step.take(new Pin(older.id(), E.id(), false, "ann", Instant.EPOCH, null));

        step.take(older);

        assertThat(owners()).containsAll(owners);
    }

    private List<String> owners() {
        return memory.regulations()
                .flatMap(state -> state.versions().stream().map(version -> version.id() + " of " + state.id()))
                .toList();
    }

    @Test
    void whatLosesItsLastVersionIsNotMergedIntoWhatItIsKeptApartFrom() {
        TEXTS.forEach(step::take);
        step.take(pins("d-e").get(0));

        var gone = step.take(new Retracted(E.id(), "wrong"));
        step.take(law(OTHER).on("2025-08-01").articles(Wording.of(1010, 1410)).text());

        assertThat(gone).extracting(side -> side.regulation().mergedInto()).containsOnlyNulls();
        assertThat(memory.regulations()).hasSize(3);
        step.take(E);
        assertThat(memory.regulations())
                .filteredOn(state -> state.titleKeys().contains(OTHER))
                .hasSize(2)
                .noneMatch(state -> state.holds(D.id()) && state.holds(E.id()));
    }

    @Test
    void takesAPinThatDecidesTheSameAgainForNoChange() {
        TEXTS.forEach(step::take);
        step.take(pins("a-b").get(0));

        assertThat(step.take(pins("b-a").get(0))).isEmpty();
    }

    @Test
    void publishesNoComparisonAgainForAYesToWhatIsLinked() {
        TEXTS.forEach(step::take);

        var linked = step.take(pins("a+b").get(0));

        assertThat(tasks(linked)).isEmpty();
        assertThat(linked)
                .singleElement()
                .satisfies(side -> assertThat(side.regulation().links()).anyMatch(RegulationLink::pinned));
    }

    @Test
    void takesNothingOfAPinAcrossJurisdictions() {
        var elsewhere = law(OTHER)
                .in(new Jurisdiction("370200", "青岛市"))
                .on("2024-08-01")
                .articles(Wording.of(1040, 1440))
                .text();
        step.take(D);
        step.take(elsewhere);

        var linked = step.take(new Pin(D.id(), elsewhere.id(), true, "ann", Instant.EPOCH, null));
        step.take(E);

        assertThat(linked).isEmpty();
        assertThat(memory.regulations()).hasSize(2);
    }

    @Test
    void holdsForABetterReadingOfTheSameBytesWhicheverComesFirst() {
        var poor = law(OTHER)
                .on("2024-08-01")
                .articles(Wording.of(1040, 1430))
                .rawBytes("ab")
                .readBy("n/1")
                .text();
        var better = law(OTHER)
                .on("2024-08-01")
                .articles(Wording.of(1040, 1440))
                .rawBytes("ab")
                .readBy("n/2")
                .text();
        var inputs = new ArrayList<Object>(
                List.of(D, poor, better, new Pin(D.id(), poor.id(), false, "ann", Instant.EPOCH, null)));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(inputs, new Random(seed));
            var fresh = taken(inputs);

            assertThat(fresh.regulations()).as("seed %d", seed).hasSize(2);
            assertThat(fresh.regulations().flatMap(state -> state.versions().stream()))
                    .extracting(Known::id)
                    .containsExactlyInAnyOrder(D.id(), better.id());
        }
    }

    private static boolean samePair(Pin one, Pin other) {
        return Pins.key(one.a(), one.b()).equals(Pins.key(other.a(), other.b()));
    }

    private static List<CompareTask> tasks(List<Linked> linked) {
        return linked.stream().map(Linked::task).filter(Objects::nonNull).toList();
    }

    private List<Pin> pins(String decided) {
        return decided.isBlank()
                ? List.of()
                : Stream.of(decided.split(" "))
                        .map(pair -> pin(pair.charAt(0) - 'a', pair.charAt(2) - 'a', pair.charAt(1) == '+'))
                        .toList();
    }

    private Pin pin(int one, int other, boolean together) {
        var at = Instant.EPOCH.plusSeconds(decisions++);
        return new Pin(TEXTS.get(one).id(), TEXTS.get(other).id(), together, "ann", at, null);
    }

    private static MapMemory taken(List<?> inputs) {
        var memory = new MapMemory();
        var step = new LinkStep(memory);
        for (var input : inputs) {
            if (input instanceof Pin pin) {
                step.take(pin);
            } else if (input instanceof Retracted gone) {
                step.take(gone);
            } else {
                step.take((LegalText) input);
            }
        }
        return memory;
    }

    private static String after(List<?> inputs) {
        var memory = taken(inputs);
        return regulations(memory) + " | " + live(memory);
    }

    private String regulations() {
        return regulations(memory);
    }

    private String live() {
        return live(memory);
    }

    private static String regulations(MapMemory memory) {
        return memory.regulations()
                .map(state -> state.versions().stream()
                        .map(version -> letter(version.id()))
                        .sorted()
                        .collect(Collectors.joining()))
                .filter(versions -> !versions.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String live(MapMemory memory) {
        return memory.regulations()
                .flatMap(state -> state.live().stream())
                .map(set -> letter(set.from()) + ">" + letter(set.to()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String sorted(String words) {
        return String.join(" ", new TreeSet<>(List.of(words.split(" "))));
    }

    private static String letter(String version) {
        var ids = TEXTS.stream().map(LegalText::id).toList();
        return String.valueOf((char) ('a' + ids.indexOf(version)));
    }
}
