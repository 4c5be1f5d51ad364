package dev.lexdelta.differ;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.differ.link.Adoption;
import dev.lexdelta.differ.replay.Adoptions;
import dev.lexdelta.differ.replay.Difference;
import dev.lexdelta.differ.replay.Face;
import dev.lexdelta.differ.replay.LiveSet;
import dev.lexdelta.differ.replay.Place;
import dev.lexdelta.differ.replay.Report;
import dev.lexdelta.differ.replay.SetComparison;
import dev.lexdelta.differ.topology.Cluster;
import dev.lexdelta.differ.topology.Lookup;
import dev.lexdelta.differ.topology.Outputs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** What the live differ and a replay have published, read from the topics. */
final class SideBySide {
    /** One side of it. */
    private record Side(Topic<String, ChangeEvent> changes, LiveSet set, Collection<Face> faces) {}

    private final Cluster cluster;
    private final Side live;
    private final Side replay;
    private final SetComparison comparison;
    private final List<Adoption> adoptions;

    private SideBySide(Cluster cluster, Side live, Side replay) {
        this.cluster = cluster;
        this.live = live;
        this.replay = replay;
        this.comparison = SetComparison.of(live.set, replay.set);
        this.adoptions = Adoptions.of(live.faces, live.set, replay.faces, comparison);
    }

    static SideBySide read(ReplayConfig config, Cluster cluster) throws BrokerException {
        return new SideBySide(cluster, side(cluster, Outputs.LIVE), side(cluster, Outputs.ofReplay(config.name())));
    }

    private static Side side(Cluster cluster, Outputs outputs) throws BrokerException {
        var set = new LiveSet();
        cluster.read(
                outputs.changes(),
                read -> set.take(read.key(), read.value(), new Place(read.partition(), read.offset())));
        return new Side(outputs.changes(), set, faces(cluster, outputs.regulations()));
    }

    private static Collection<Face> faces(Cluster cluster, Topic<String, Regulation> topic) throws BrokerException {
        var faces = new HashMap<String, Face>();
        cluster.read(topic, read -> faces.put(read.key(), Face.of(read.value())));
        return faces.values();
    }

    /** What the replay is to take over. */
    List<Adoption> adoptions() {
        return adoptions;
    }

    Replays.Result result() throws BrokerException {
        var differences = changed();
        comparison
                .onlyLive()
                .forEach(id -> differences.add(Difference.alone(Difference.Kind.ONLY_LIVE, id, live.set.found(id))));
        comparison
                .onlyReplay()
                .forEach(
                        id -> differences.add(Difference.alone(Difference.Kind.ONLY_REPLAY, id, replay.set.found(id))));
        return new Replays.Result(report(), differences);
    }

    private List<Difference> changed() throws BrokerException {
        var differences = new ArrayList<Difference>();
        try (var here = cluster.lookup(live.changes);
                var there = cluster.lookup(replay.changes)) {
            for (var id : comparison.changed()) {
                differences.add(Difference.between(body(here, live, id), body(there, replay, id)));
            }
        }
        return differences;
    }

    private static ChangeSet body(Lookup<String, ChangeEvent> topic, Side side, String id) throws BrokerException {
        var place = side.set.found(id).place();
        return (ChangeSet) topic.at(place.partition(), place.offset());
    }

    private Report report() {
        return new Report(
                comparison.same(),
                comparison.changed().size(),
                comparison.onlyLive().size(),
                comparison.onlyReplay().size(),
                (int) adoptions.stream().filter(Adoption::retold).count());
    }
}
