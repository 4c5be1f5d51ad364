package dev.lexdelta.ingester.place;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.ingester.publish.Entry;
import dev.lexdelta.ingester.publish.VersionLog.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out what has to be published so that texts come under the jurisdiction they belong to. */
public final class Placing {
    private final Jurisdiction right;
    private final Instant now;

    public Placing(Jurisdiction right, Instant now) {
        this.right = right;
        this.now = now;
    }

    /**
     * One placement for each version that stands under another jurisdiction.
     *
     * @param log what was published of some versions, in order
     */
    public List<Entry.Placement> of(List<Published> log) {
        var standing = new LinkedHashMap<String, List<Published>>();
        for (var published : log) {
            if (published.event() instanceof Retracted gone) {
                standing.remove(gone.id());
            } else {
                standing.computeIfAbsent(published.event().id(), id -> new ArrayList<>())
                        .add(published);
            }
        }
        return standing.values().stream()
                .filter(this::isWrong)
                .map(this::placement)
                .toList();
    }

    private boolean isWrong(List<Published> seen) {
        return !seen.get(0).key().equals(right.code());
    }

    // every sighting goes along: a version has the provenance of all of them
    private Entry.Placement placement(List<Published> seen) {
        var wrong = seen.get(0);
        var texts = seen.stream()
                .map(published -> Placements.moved((LegalText) published.event(), right))
                .distinct()
                .toList();
        var reason = ("belongs to " + right.code() + " " + right.name()).strip();
        var version = texts.get(0).id();
        var decisions = urls(texts).keySet().stream()
                .map(url -> Placements.decision(url, version, right, now))
                .toList();
        return new Entry.Placement(wrong.key(), new Retracted(wrong.event().id(), reason), texts, decisions);
    }

    private static Map<String, Provenance> urls(List<LegalText> texts) {
        var urls = new LinkedHashMap<String, Provenance>();
        texts.stream().flatMap(text -> text.provenance().stream()).forEach(seen -> urls.putIfAbsent(seen.url(), seen));
        return urls;
    }
}
