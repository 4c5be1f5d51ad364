package dev.lexdelta.ingester.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.ingester.crawl.CrawlReport.Outcome;
import dev.lexdelta.ingester.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private @Nullable SourceHealth last;
    private Instant now = START;

    @Test
    void remembersSinceWhenAndTheLastText() throws Exception {
        after(1, 20, null);
        after(0, 19, null);

        assertThat(last.since()).isEqualTo(START);
        assertThat(last.checkedAt()).isEqualTo(now);
        assertThat(last.lastSuccess()).isEqualTo(now);
        assertThat(last.lastNewText()).isEqualTo(START);
        assertThat(last.listed()).isEqualTo(19);
        assertThat(last.nextCheck()).isEqualTo(now.plus(Duration.ofHours(1)));
    }

    @Test
    void countsFailuresUntilASuccess() throws Exception {
        after(0, 20, null);
        after(0, -1, "no answer");
        after(0, -1, "no answer");
        assertThat(last.failures()).isEqualTo(2);
        assertThat(last.lastSuccess()).isEqualTo(START);

        after(0, 20, null);

        assertThat(last.failures()).isZero();
        assertThat(last.failure()).isNull();
    }

    @Test
    void driftsUntilTheListNamesSomethingAgain() throws Exception {
        after(0, 20, null);
        after(0, 0, null);
        after(0, -1, "no answer");
        assertThat(last.drift()).isEqualTo("the list names 0 documents where it used to name 20");

        after(0, 3, null);

        assertThat(last.drift()).isNull();
    }

    @Test
    void aListThatNeverNamedAnythingHasNotDrifted() throws Exception {
        after(0, 0, null);

        assertThat(last.drift()).isNull();
    }

    @Test
    void isNewsWhenSomethingChangedAndNowAndThen() throws Exception {
        after(0, 20, null);
        var before = last;

        after(0, 20, null);
        assertThat(Health.news(before, last)).isFalse();
        after(0, 20, "no answer");
        assertThat(Health.news(before, last)).isTrue();
        now = now.plus(Duration.ofMinutes(10));
        last = before;
        after(0, 20, null);
        assertThat(Health.news(before, last)).isTrue();
        assertThat(Health.news(null, last)).isTrue();
    }

    @Test
    void saysWhyASourceIsNotWatched() throws Exception {
        after(0, 20, "no answer");

        var off = Health.off(source("off: closed"), last, now);

        assertThat(off.off()).isEqualTo("closed");
        assertThat(off.failure()).isNull();
        assertThat(off.nextCheck()).isNull();
        assertThat(off.since()).isEqualTo(START);
        assertThat(Health.news(last, off)).isTrue();
    }

    /** A pass one second after the one before. */
    private void after(int accepted, int found, @Nullable String failure) throws ConfigException {
        now = last == null ? START : now.plusSeconds(1);
        var report = new CrawlReport(Map.of(Outcome.ACCEPTED, accepted), found, failure);
        last = Health.after(source(""), last, report, now);
    }

    private static Source source(String more) throws ConfigException {
        return ConfigFile.parse("name: site\nfeed: {url: 'http://site/'}\n" + more, "site.yaml", Source.class);
    }
}
