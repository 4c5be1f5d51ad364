package dev.lexdelta.notifier.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.json.Read;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Hands out past notices by date, one a line (NDJSON), however many they are. A last line tells that it is whole, because
 * what breaks off on the way may look like an end.
 */
final class ExportHandler {
    /** At a time: each holds a thread for as long as its client reads. */
    private static final int MOST = 4;

    private static final String TYPE = "application/x-ndjson";

    private final ReadModel view;
    private final FilterRules rules;
    private final Semaphore places = new Semaphore(MOST);

    ExportHandler(ReadModel view, FilterRules rules) {
        this.view = view;
        this.rules = rules;
    }

    ApiResponse export(ApiRequest request, Caller anybody) {
        var read = ExportQuery.read(request.query());
        return read instanceof Read.Good<ExportQuery> good
                ? export(request, good.value())
                : Problem.invalid(((Read.Bad<ExportQuery>) read).errors()).answer(request);
    }

    private ApiResponse export(ApiRequest request, ExportQuery query) {
        if (request.method().equals("HEAD")) {
            return ApiResponse.text(200, TYPE, "");
        }
        var end = view.end(); // first, so that who goes on from it misses nothing
        var pages = view.past(query.from(), query.to(), rules.wanted(query.filter()));
        return places.tryAcquire()
                ? ApiResponse.stream(200, TYPE, out -> write(out, pages, end))
                : Refusals.unavailable(request, "too many exports are under way; ask again");
    }

    private void write(OutputStream out, Iterator<List<Notice>> pages, String end) throws IOException {
        try {
            int count = 0;
            while (pages.hasNext()) {
                for (var notice : pages.next()) {
                    out.write(NoticeJson.thin(notice).toString().getBytes(UTF_8));
                    out.write('\n');
                    count++;
                }
                out.flush();
            }
            var last = Json.MAPPER
                    .createObjectNode()
                    .put("type", "End")
                    .put("notices", count)
                    .put("next", end);
            out.write((last + "\n").getBytes(UTF_8));
        } finally {
            places.release();
        }
    }
}
