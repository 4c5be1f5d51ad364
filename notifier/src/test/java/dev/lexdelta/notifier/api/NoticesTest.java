package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.EffectFilter;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.json.Read;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Fixture fixture = new Fixture();
    private final Notice notice = notice();

    private static Notice notice() {
        try (var in = Notice.class.getResourceAsStream("/golden/Notice.json")) {
            return Json.MAPPER.readValue(in, Notice.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> ids(ApiResponse response) {
        return Json.MAPPER
                .readTree(response.body())
                .at("/notices")
                .valueStream()
                .map(one -> one.at("/id").asString())
                .toList();
    }

    private static String next(ApiResponse response) {
        return Json.MAPPER.readTree(response.body()).at("/next").asString();
    }

    @Test
    void comeByCursorWithoutTheTextForMatching() {
        fixture.world.arrives(notice);

        var first = fixture.ask("GET", "/v1/notices", "-", "", "");

        assertThat(ids(first)).containsExactly(notice.id());
        assertThat(first.text()).contains("\"comparisons\"").doesNotContain("changedText");
        assertThat(ids(fixture.get("/v1/notices?after=" + next(first)))).isEmpty();
    }

    @Test
    void nowIsBehindTheLast() {
        fixture.world.arrives(notice);

        assertThat(next(fixture.get("/v1/notices?after=now"))).isEqualTo("1");
        assertThat(ids(fixture.get("/v1/notices?after=now"))).isEmpty();
    }

    @Test
    void whoWaitsIsAnsweredWhenAWantedOneArrives() throws Exception {
        var path = "/v1/notices?wait=30&kind=" + NoticeKind.ADOPTED;
        var adopted = new Notice(
                "d".repeat(32),
                NoticeKind.ADOPTED,
                notice.regulation(),
                notice.version(),
                notice.dates(),
                false,
                notice.reason(),
                List.of(),
                "",
                false);

        var answer = fixture.later("GET", path, "-", "", new byte[0]);
        assertThat(answer).isNotDone();
        fixture.world.arrives(notice.kind() == NoticeKind.ADOPTED ? notice("e") : notice);
        fixture.world.arrives(adopted);

        assertThat(ids(answer.get(10, TimeUnit.SECONDS))).containsExactly(adopted.id());
    }

    @Test
    void whoWaitsIsAnsweredWithACursorWhenTheTimeIsUp() {
        var answer = fixture.later("GET", "/v1/notices?wait=30&kind=ADOPTED", "-", "", new byte[0]);
        fixture.world.arrives(notice);

        fixture.world.now = FakeWorld.NOW.plusSeconds(30);
        fixture.world.wakes();

        assertThat(ids(answer.join())).isEmpty();
        assertThat(next(answer.join())).isEqualTo("1");
    }

    private Notice notice(String digit) {
        return new Notice(
                digit.repeat(32),
                NoticeKind.PROMULGATED,
                notice.regulation(),
                notice.version(),
                notice.dates(),
                false,
                notice.reason(),
                List.of(),
                "",
                false);
    }

    @Test
    void theQueryHasTheGrammarOfTheFilter() {
        var read = NoticeQuery.read(Map.of(
                "jurisdiction", List.of("370000", "100000"),
                "regulation", List.of("1".repeat(32)),
                "title", List.of("数据"),
                "text", List.of("罚款"),
                "kind", List.of("PROMULGATED"),
                "transition", List.of("DRAFT_TO_ENACTED"),
                "instrument", List.of("LAW", "LOCAL_REGULATION"),
                "effect", List.of("PENALTY:STRICTER", "DUTY"),
                "severity", List.of("MAJOR")));

        assertThat(read)
                .isEqualTo(new Read.Good<>(new NoticeQuery(
                        "",
                        20,
                        Duration.ZERO,
                        Filter.flat(
                                List.of("370000", "100000"),
                                List.of("1".repeat(32)),
                                List.of(Instrument.LAW, Instrument.LOCAL_REGULATION),
                                List.of("数据"),
                                List.of("罚款"),
                                List.of(NoticeKind.PROMULGATED),
                                List.of(Transition.DRAFT_TO_ENACTED),
                                List.of(
                                        new EffectFilter(Label.PENALTY, Direction.STRICTER),
                                        new EffectFilter(Label.DUTY, null)),
                                Severity.MAJOR))));
    }

    @Test
    void theQueryTakesTheWholeGrammarBesideItsSimpleParameters() {
        var read = NoticeQuery.read(
                Map.of("text", List.of("罚款"), "filter", List.of("{\"not\":[{\"titleWords\":[\"数据\"]}]}")));

        var text = words(List.of(), List.of("罚款"));
        var noTitle = Filter.of(List.of(), List.of(), List.of(words(List.of("数据"), List.of())));
        assertThat(read)
                .isEqualTo(new Read.Good<>(new NoticeQuery(
                        "", 20, Duration.ZERO, Filter.of(List.of(text, noTitle), List.of(), List.of()))));
    }

    private static Filter words(List<String> title, List<String> text) {
        return Filter.flat(List.of(), List.of(), List.of(), title, text, List.of(), List.of(), List.of(), null);
    }
}
