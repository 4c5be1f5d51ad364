package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.view.Taken;
import java.time.InstantSource;
import java.time.temporal.IsoFields;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a filter would have brought, before anybody subscribes. */
final class DryRunHandler {
    /** At a time: each reads much, and holds a thread. */
    private static final int MOST = 2;

    private final ReadModel view;
    private final FilterRules rules;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST);

    DryRunHandler(ReadModel view, FilterRules rules, InstantSource clock) {
        this.view = view;
        this.rules = rules;
        this.clock = clock;
    }

    ApiResponse run(ApiRequest request, Caller caller) {
        return Refusals.notJson(request).orElseGet(() -> read(request));
    }

    private ApiResponse read(ApiRequest request) {
        var read = DryRunForm.read(request.body(), clock.instant());
        return read instanceof Read.Good<DryRunForm> good
                ? run(request, good.value())
                : Problem.invalid(((Read.Bad<DryRunForm>) read).errors()).answer(request);
    }

    private ApiResponse run(ApiRequest request, DryRunForm form) {
        if (!places.tryAcquire()) {
            return Refusals.unavailable(request, "too many dry runs are under way; ask again");
        }
        try {
            var run = new DryRun(rules, rules.wanted(form.filter()));
            view.back(form.from(), form.to(), run::look);
            return ApiResponse.json(200, json(form, run));
        } finally {
            places.release();
        }
    }

    private static ObjectNode json(DryRunForm form, DryRun run) {
        var json = Json.MAPPER
                .createObjectNode()
                .put("from", run.from(form.from()).toString())
                .put("to", form.to().toString())
                .put("complete", !run.isCut())
                .put("looked", run.looked());
        var weeks = run.weeks(form.from(), form.to());
        json.put("matched", weeks.stream().mapToInt(DryRun.Week::matched).sum());
        json.put("told", weeks.stream().mapToInt(DryRun.Week::told).sum());
        var list = json.putArray("weeks");
        weeks.forEach(week -> list.add(json(week)));
        var samples = json.putArray("samples");
        run.samples().forEach(sample -> samples.add(json(sample)));
        return json;
    }

    private static ObjectNode json(DryRun.Week week) {
        return Json.MAPPER
                .createObjectNode()
                .put(
                        "week",
                        "%d-W%02d"
                                .formatted(
                                        week.from().get(IsoFields.WEEK_BASED_YEAR),
                                        week.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))
                .put("from", week.from().toString())
                .put("matched", week.matched())
                .put("told", week.told());
    }

    private static ObjectNode json(Taken sample) {
        var json = Json.MAPPER.createObjectNode().put("at", sample.at().toString());
        json.set("notice", NoticeJson.thin(sample.notice()));
        return json;
    }
}
