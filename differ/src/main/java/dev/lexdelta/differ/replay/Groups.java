package dev.lexdelta.differ.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which regulations of two engines speak of the same versions: those of one jurisdiction that share a name, have one id, or
 * were merged into each other, step by step.
 */
final class Groups {
    /** Regulations of both engines that are taken over together. */
    record Group(List<Face> live, List<Face> replay) {}

    private final Map<String, String> leaders = new HashMap<>();

    private Groups() {}

    static List<Group> of(Collection<Face> live, Collection<Face> replay) {
        var groups = new Groups();
        live.forEach(groups::connect);
        replay.forEach(groups::connect);
        var byLeader = new TreeMap<String, Group>();
        live.forEach(
                face -> byLeader.merge(groups.leader(id(face)), new Group(List.of(face), List.of()), Groups::together));
        replay.forEach(
                face -> byLeader.merge(groups.leader(id(face)), new Group(List.of(), List.of(face)), Groups::together));
        return List.copyOf(byLeader.values());
    }

    private static Group together(Group one, Group other) {
        return new Group(concat(one.live, other.live), concat(one.replay, other.replay));
    }

    private static List<Face> concat(List<Face> one, List<Face> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private void connect(Face face) {
        face.titleKeys().forEach(title -> join(id(face), "title " + code(face) + " " + title));
        if (face.mergedInto() != null) {
            join(id(face), "id " + code(face) + " " + face.mergedInto());
        }
    }

    private static String id(Face face) {
        return "id " + code(face) + " " + face.id();
    }

    private static String code(Face face) {
        return face.jurisdiction().code();
    }

    private void join(String one, String other) {
        leaders.put(leader(one), leader(other));
    }

    private String leader(String member) {
        var leader = member;
        for (var next = leaders.get(leader); next != null && !next.equals(leader); next = leaders.get(leader)) {
            leader = next;
        }
        for (var step = member; !step.equals(leader); ) { // the next look-up is short
            var next = leaders.get(step);
            leaders.put(step, leader);
            step = next == null ? leader : next;
        }
        return leader;
    }
}
