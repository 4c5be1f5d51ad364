package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.TestText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Under what key a ChangeSet is published, revised and withdrawn: at any time it is live under one key at most. */
class KeysTest {
    private static final String OLDER = "水上运动管理办法";
    private static final String YOUNGER = "低空经济促进条例";

    private final MapMemory memory = new MapMemory();
    private final LinkStep step = new LinkStep(memory);
    /** What a consumer holds to be live: of each ChangeSet its key. */
    private final Map<String, String> live = new HashMap<>();

    private final Map<String, Integer> revisions = new HashMap<>();

    @Test
    void aRevisionAfterAMergeIsWithdrawnUnderTheKeyItWasPublishedUnder() {
        take(law(OLDER).on("2015-01-01").fetched("2026-01-01T00:00:00Z").articles(Wording.of(0, 400)));
        take(law(OLDER).on("2018-01-01").fetched("2026-01-01T00:00:00Z").articles(Wording.of(20, 420)));
        var first = law(YOUNGER).on("2010-01-01").articles(Wording.of(1000, 1400));
        take(first);
        var amended = law(YOUNGER).on("2012-01-01").rawBytes("ab").readBy("n/1").articles(Wording.of(1020, 1420));
        take(amended);
        var key = live.get(changeSet(first, amended));

        decide(first, law(OLDER).on("2015-01-01").articles(Wording.of(0, 400)), true, 1);
        assertThat(standing()).hasSize(1).doesNotContain(key);
        take(amended.readBy("n/2").doubtfulIn(1));

        assertThat(revisions).containsEntry(changeSet(first, amended), 2);
        assertThat(live).containsEntry(changeSet(first, amended), key);
        take(new Retracted(amended.text().id(), "wrong"));
        assertThat(live).doesNotContainKey(changeSet(first, amended));
    }

    @Test
    void aChangeSetOfTwoRegulationsWithTheSameFewWordsIsPublishedOnce() {
        takeFewWords(OLDER);
        takeFewWords(YOUNGER);

        assertThat(standing()).hasSize(2);
        assertThat(live).hasSize(1);
        assertThat(revisions).containsValue(1);
    }

    @Test
    void aChangeSetOfTwoRegulationsHoldsUntilBothLetGoOfIt() {
        takeFewWords(OLDER);
        takeFewWords(YOUNGER);

        take(draft(OLDER).on("2023-06-01").articles("丙丙丙丙"));
        assertThat(live).containsKey(fewWords());

        take(draft(YOUNGER).on("2023-06-01").articles("丁丁丁丁"));
        assertThat(live).doesNotContainKey(fewWords());
    }

    @Test
    void whatTwoRegulationsShareGoesOnAtTheLastRevision() {
        takeFewWords(OLDER);
        takeFewWords(YOUNGER);
        take(law(OLDER)
                .on("2024-01-01")
                .rawBytes("ab")
                .readBy("n/1")
                .articles("乙乙乙乙")
                .doubtfulIn(1));
        take(draft(OLDER).on("2023-06-01").articles("丙丙丙丙"));
        var revision = revisions.get(fewWords());

        take(draft(YOUNGER).on("2023-06-01").articles("丁丁丁丁"));
        take(new Retracted(draft(YOUNGER).articles("丁丁丁丁").text().id(), "wrong"));

        assertThat(revisions).containsEntry(fewWords(), revision + 1);
    }

    @Test
    void eachIsLiveUnderOneKeyWhateverComes() {
        for (int seed = 0; seed < 60; seed++) {
            var fresh = new KeysTest();
            var random = new Random(seed);
            for (int i = 0; i < 40; i++) {
                fresh.takeAny(random, i);
                assertThat(fresh.live.keySet()).as("seed %d, input %d", seed, i).isEqualTo(fresh.drawn());
            }
        }
    }

    private final List<TestText> known = new ArrayList<>();

    private void takeAny(Random random, int at) {
        int kind = random.nextInt(10);
        if (known.size() < 2 || kind < 5) {
            known.add(any(random));
            take(known.get(known.size() - 1));
        } else if (kind < 7) {
            take(new Retracted(any(random, known).text().id(), "wrong"));
        } else if (kind < 8) {
            take(any(random, known).readBy("n/" + at).doubtfulIn(1));
        } else {
            decide(any(random, known), any(random, known), random.nextBoolean(), at);
        }
    }

    private static TestText any(Random random, List<TestText> known) {
        return known.get(random.nextInt(known.size()));
    }

    private static TestText any(Random random) {
        var title = List.of(OLDER, YOUNGER, "养犬管理条例").get(random.nextInt(3));
        int year = 2010 + random.nextInt(8);
        var made = (random.nextBoolean() ? law(title) : draft(title))
                .on(year + "-01-01")
                .rawBytes("bytes-" + random.nextInt(30))
                .fetched("2026-01-0%dT00:00:00Z".formatted(1 + random.nextInt(9)));
        int from = 1000 * List.of(OLDER, YOUNGER).indexOf(title) + 1000 + 20 * (year - 2010);
        return random.nextBoolean()
                ? made.articles("甲".repeat(4 + random.nextInt(3)))
                : made.articles(Wording.of(from, from + 400));
    }

    private void takeFewWords(String title) {
        take(draft(title).on("2023-01-01").articles("甲甲甲甲"));
        take(law(title).on("2024-01-01").articles("乙乙乙乙"));
    }

    private static String fewWords() {
        return ChangeSet.idOf(
                draft(OLDER).articles("甲甲甲甲").text().id(),
                law(OLDER).articles("乙乙乙乙").text().id(),
                Transition.DRAFT_TO_ENACTED);
    }

    private static String changeSet(TestText from, TestText to) {
        return ChangeSet.idOf(from.text().id(), to.text().id(), Transition.ENACTED_TO_AMENDED);
    }

    private void decide(TestText one, TestText other, boolean together, int second) {
        read(step.take(
                new Pin(one.text().id(), other.text().id(), together, "ann", Instant.EPOCH.plusSeconds(second), null)));
    }

    private void take(TestText made) {
        read(step.take(made.text()));
    }

    private void take(Retracted gone) {
        read(step.take(gone));
    }

    private void read(List<Linked> linked) {
        for (var one : linked) {
            if (one.task() != null) {
                read(one.task());
            }
        }
    }

    private void read(CompareTask task) {
        var key = task.regulation().id();
        for (var gone : task.withdrawn()) {
            assertThat(gone.regulation()).isEqualTo(key);
            assertThat(live.remove(gone.id())).as("key of %s", gone).isEqualTo(key);
            assertThat(gone.revision()).isEqualTo(revisions.get(gone.id()));
        }
        for (var pair : task.pairs()) {
            var id = ChangeSet.idOf(pair.from(), pair.to(), pair.transition());
            var last = live.put(id, key);
            assertThat(last).as("other key of %s", pair).isIn(key, null);
            assertThat(pair.revision()).isEqualTo(revisions.merge(id, 1, Integer::sum));
        }
    }

    private Set<String> drawn() {
        return memory.regulations()
                .flatMap(state -> state.live().stream())
                .map(RegulationState.Live::id)
                .collect(Collectors.toSet());
    }

    private List<String> standing() {
        return memory.regulations()
                .filter(state -> !state.versions().isEmpty())
                .map(RegulationState::id)
                .toList();
    }
}
