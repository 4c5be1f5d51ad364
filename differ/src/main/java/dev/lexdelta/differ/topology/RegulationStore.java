package dev.lexdelta.differ.topology;

import dev.lexdelta.differ.link.Member;
import dev.lexdelta.differ.link.RegulationState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Regulations in state stores. One of few versions, which is nearly each, stands in one record. Of one of many each version
 * has a record of its own, so that one more writes one more and no record grows beyond what a changelog takes. For one task.
 */
final class RegulationStore {
    private static final int FEW = 16;
    private static final StringSerializer STRINGS = new StringSerializer();
    private static final int READ_LATELY = 4;

    private final KeyValueStore<String, RegulationState> states;
    private final KeyValueStore<String, Member> members;
    /** Of those with many versions: an input reads one several times, and the next input often the same. */
    private final Map<String, RegulationState> lately = new LinkedHashMap<>(READ_LATELY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RegulationState> eldest) {
            return size() > READ_LATELY;
        }
    };

    RegulationStore(KeyValueStore<String, RegulationState> states, KeyValueStore<String, Member> members) {
        this.states = states;
        this.members = members;
    }

    @Nullable
    RegulationState get(String id) {
        var known = lately.get(id);
        var state = known == null ? states.get(id) : known;
        return state == null || !state.apart() ? state : read(state);
    }

    private RegulationState read(RegulationState state) {
        var found = new ArrayList<Member>();
        try (var entries = members.prefixScan(key(state.id(), ""), STRINGS)) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        var whole = state.whole(found);
        lately.put(state.id(), whole);
        return whole;
    }

    void put(RegulationState state) {
        var before = get(state.id());
        var known = before == null || before.size() <= FEW ? Map.<String, Member>of() : before.members();
        var now = state.size() <= FEW ? Map.<String, Member>of() : state.members();
        known.keySet().stream()
                .filter(member -> !now.containsKey(member))
                .forEach(member -> members.delete(key(state.id(), member)));
        now.forEach((member, version) -> {
            if (!version.equals(known.get(member))) {
                members.put(key(state.id(), member), version);
            }
        });
        states.put(state.id(), now.isEmpty() ? state : state.head());
        if (now.isEmpty()) {
            lately.remove(state.id());
        } else {
            lately.put(state.id(), state);
        }
    }

    private static String key(String regulation, String member) {
        return regulation + " " + member;
    }
}
