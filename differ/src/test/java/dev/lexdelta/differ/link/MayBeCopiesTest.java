package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.TestText;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MayBeCopiesTest {
    private static final String TITLE = "目录";

    @Test
    void findsWhatHoldingEachAgainstEachFinds() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var versions = new ArrayList<Known>();
            for (int i = 0; i < 25; i++) {
                versions.add(any(random));
            }
            var poorer = MayBeCopies.poorer(versions);

            assertThat(poorer)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(versions.stream()
                            .filter(one -> versions.stream().anyMatch(other -> Copies.isPoorerCopy(one, other)))
                            .toList());
            found += poorer.size();
        }
        assertThat(found).isBetween(500, 4_500);
    }

    private static Known any(Random random) {
        var made = random.nextInt(4) == 0
                ? TestText.unlabelled(TITLE, random.nextBoolean() ? StageKind.PROMULGATED : StageKind.UNKNOWN)
                : random.nextBoolean() ? law(TITLE) : draft(TITLE);
        if (random.nextInt(3) > 0) {
            made.on("2024-%02d-01".formatted(1 + random.nextInt(12)));
        }
        if (random.nextInt(4) == 0) {
            made.commentsUntil("2024-0%d-01".formatted(1 + random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            made.mirrored();
        }
        if (random.nextInt(3) == 0) {
            made.issuedBy("甲");
        }
        int from = 500 * random.nextInt(4) + 20 * random.nextInt(8);
        int length = random.nextInt(5) == 0 ? 40 : 200;
        return Known.of(made.articles(Wording.of(from, from + length)).text());
    }
}
