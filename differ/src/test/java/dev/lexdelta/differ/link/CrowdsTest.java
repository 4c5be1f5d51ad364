package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.LegalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Thousands of texts under different names that repeat nearly all of each other's words. */
class CrowdsTest {
    private static final int FIRST_OF_NAMES = 0x7000;

    /** Counts what is read. */
    private static final class Counted extends MapMemory {
        private int read;

        @Override
        public Set<String> leads(String jurisdiction, String route, int most) {
            var leads = super.leads(jurisdiction, route, most);
            read += leads.size();
            return leads;
        }
    }

    private final Counted memory = new Counted();
    private final LinkStep step = new LinkStep(memory);

    private static LegalText approval(String name, int own) {
        var articles = new ArrayList<>(List.of(Wording.of(0, 400)));
        articles.add(Wording.of(3_000 + 10 * own, 3_010 + 10 * own)[0]);
        return law(name)
                .on("2024-01-01")
                .articles(articles.toArray(String[]::new))
                .text();
    }

    private static String name(int own) {
        var name = new StringBuilder("设立开发区");
        for (int i = 0; i < 3; i++) {
            name.appendCodePoint(FIRST_OF_NAMES + 3 * own + i);
        }
        return name + "批复";
    }

    private int[] readBy(int versions) {
        var read = new int[versions];
        for (int i = 0; i < versions; i++) {
            memory.read = 0;
            step.take(approval(name(i), i));
            read[i] = memory.read;
        }
        return read;
    }

    @Test
    void oneMoreReadsNoMoreHoweverManyAreKnown() {
        var read = readBy(800);

        int most = Arrays.stream(read, 100, 800).max().orElseThrow();
        // each of its routes is looked at a few times: for links, for candidates, for those who list it
        assertThat(most).isLessThan(4 * 25 * (Crowds.COMMON + 1));
    }

    @Test
    void whatSaysSomewhatMoreIsStillLinkedWhicheverCameFirst() {
        for (var last : List.of(name(7), name(7).replace("批复", "建设批复"))) {
            var texts = new ArrayList<LegalText>();
            for (int i = 0; i < 120; i++) {
                texts.add(approval(name(i), i));
            }
            var other = approval(name(7).replace("批复", "建设批复"), 200);
            texts.add(other);
            texts.sort((one, two) ->
                    Boolean.compare(one.titleKey().equals(last), two.titleKey().equals(last)));
            var fresh = new MapMemory();
            var linking = new LinkStep(fresh);
            texts.forEach(linking::take);

            assertThat(fresh.regulations().filter(state -> state.holds(other.id())))
                    .as(last)
                    .singleElement()
                    .satisfies(state ->
                            assertThat(new HashSet<>(state.titleKeys())).isEqualTo(Set.of(name(7), other.titleKey())));
        }
    }
}
