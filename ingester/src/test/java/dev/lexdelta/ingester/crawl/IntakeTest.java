package dev.lexdelta.ingester.crawl;

import static dev.lexdelta.contract.text.TestText.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.archive.Archive;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.publish.Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final Jurisdiction JINAN = new Jurisdiction("370100", "济南市");
    private static final Jurisdiction QINGDAO = new Jurisdiction("370200", "青岛市");

    @TempDir
    private Path archive;

    private final List<Entry> told = new ArrayList<>();

    @Test
    void bytesReadAgainAsTheLawOfAnotherPlaceTakeTheFirstReadingBack() throws Exception {
        var first = take("甲", text(JINAN), null, 0);
        take("甲", text(QINGDAO), first, 1);

        assertThat(told.get(1)).isInstanceOfSatisfying(Entry.Placement.class, again -> {
            assertThat(again.wrongKey()).isEqualTo("370100");
            assertThat(again.retracted()).isEqualTo(new Retracted(text(JINAN).id(), "read again as a text of 370200"));
            assertThat(again.texts()).containsExactly(text(QINGDAO));
        });
    }

    @Test
    void anotherTextAtTheAddressLeavesTheFirstStanding() throws Exception {
        var first = take("甲", text(JINAN), null, 0);
        take("乙", text(QINGDAO), first, 1);

        assertThat(told).hasOnlyElementsOfType(Entry.Version.class).hasSize(2);
    }

    @Test
    void bytesReadAgainAsTheLawOfThatPlaceAreALaterReadingOfIt() throws Exception {
        var first = take("甲", text(JINAN), null, 0);
        take("甲", draft("示例条例").in(JINAN).articles("又").text(), first, 1);

        assertThat(told).hasOnlyElementsOfType(Entry.Version.class).hasSize(2);
    }

    private static LegalText text(Jurisdiction jurisdiction) {
        return draft("示例条例").in(jurisdiction).articles("甲").text();
    }

    private Fetch take(String bytes, LegalText text, Fetch last, int hours) throws Exception {
        var intake = new Intake(new Archive(archive), document -> new Normalized.Accepted(text), entry -> {
            told.add(entry);
            return CompletableFuture.completedFuture(null);
        });
        return intake.take("site", document(bytes, NOON.plus(Duration.ofHours(hours))), last)
                .state();
    }

    private static RawDocument document(String bytes, Instant at) {
        return new RawDocument(
                bytes.getBytes(StandardCharsets.UTF_8),
                "http://site/a",
                null,
                Trust.OFFICIAL,
                at,
                "text/html",
                null,
                Hints.NONE,
                false);
    }
}
