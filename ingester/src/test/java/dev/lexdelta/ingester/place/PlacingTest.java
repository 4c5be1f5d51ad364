package dev.lexdelta.ingester.place;

import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.TestText;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.publish.Entry.Placement;
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.publish.VersionLog.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private static final Jurisdiction JINAN = new Jurisdiction("370100", "济南市");
    private static final Jurisdiction QINGDAO = new Jurisdiction("370200", "青岛市");
    private static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");
    private static final LegalText TEXT = text().at("http://site/a").text();
    private static final LegalText MIRRORED =
            text().at("http://mirror/a").mirrored().text();

    private final List<Published> log = new ArrayList<>();

    private static TestText text() {
        return law("示例条例").in(JINAN).on("2024-01-01").articles("甲", "乙");
    }

    @Test
    void withdrawsATextAndPublishesItWhereItBelongsWithAllThatWasSeenOfIt() {
        published(TEXT);
        published(MIRRORED);

        var placement = place(QINGDAO).get(0);

        assertThat(placement.wrongKey()).isEqualTo("370100");
        assertThat(placement.retracted()).isEqualTo(new Retracted(TEXT.id(), "belongs to 370200 青岛市"));
        assertThat(placement.texts()).hasSize(2).allSatisfy(text -> {
            assertThat(text.jurisdiction()).isEqualTo(QINGDAO);
            assertThat(text.id()).isEqualTo(LegalText.idOf(QINGDAO, TEXT.stage(), TEXT.textId()));
            assertThat(text.articles()).isEqualTo(TEXT.articles());
        });
        assertThat(placement.texts().stream().flatMap(text -> text.provenance().stream()))
                .extracting(Provenance::url)
                .containsExactly("http://site/a", "http://mirror/a");
        assertThat(placement.states()).extracting(Fetch::placed).containsExactly(QINGDAO, QINGDAO);
    }

    @Test
    void placesNothingTwice() {
        published(TEXT);
        published(place(QINGDAO).get(0));

        assertThat(place(QINGDAO)).isEmpty();
    }

    @Test
    void placesNothingThatStandsWhereItBelongs() {
        published(TEXT);

        assertThat(place(JINAN)).isEmpty();
    }

    @Test
    void bringsATextBackFromAWrongPlacement() {
        published(TEXT);
        published(place(QINGDAO).get(0));

        var back = place(JINAN);

        assertThat(back).singleElement().satisfies(placement -> {
            assertThat(placement.wrongKey()).isEqualTo("370200");
            assertThat(placement.texts()).containsExactly(TEXT);
        });
    }

    @Test
    void anAddressKeepsItsJurisdictionWhenItIsReadAgain() {
        published(TEXT);
        var known = new Known();
        place(QINGDAO).get(0).states().forEach(known::take);
        var changed = text().articles("丙").text();
        var normalizer = new PlacingNormalizer(document -> new Normalized.Accepted(changed), known);

        assertThat(jurisdiction(normalizer, "http://site/a")).isEqualTo(QINGDAO);
        assertThat(jurisdiction(normalizer, "http://site/b")).isEqualTo(JINAN);
    }

    private static Jurisdiction jurisdiction(PlacingNormalizer normalizer, String url) {
        var document = new RawDocument(new byte[0], url, null, Trust.OFFICIAL, NOW, null, null, Hints.NONE, false);
        return ((Normalized.Accepted) normalizer.apply(document)).text().jurisdiction();
    }

    private List<Placement> place(Jurisdiction right) {
        return new Placing(right, NOW).of(log);
    }

    private void published(LegalText text) {
        published(text.jurisdiction().code(), text);
    }

    private void published(Placement placement) {
        published(placement.wrongKey(), placement.retracted());
        placement.texts().forEach(this::published);
    }

    private void published(String key, VersionEvent event) {
        log.add(new Published(key, event));
    }
}
