package dev.lexdelta.notifier.match.index;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.notifier.filter.Magnitude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters by id, found by what is rarest in them: a notice is held only against those of which a rare condition holds. What
 * a filter means is {@link dev.lexdelta.notifier.filter.FilterMatch}'s to say, and this finds exactly what that does. For
 * one thread.
 */
public final class FilterIndex {
    private final Conditions conditions = new Conditions();
    private final IntPredicate holds = conditions::isFulfilled;
    private final Asking asking = new Asking(conditions);
    private final Postings postings = new Postings();
    private final Map<String, Entry> entries = new HashMap<>();
    private @Nullable Entry[] places = new Entry[64];
    private int[] seenAt = new int[64];
    private int[] free = new int[16];
    private int freed;
    private int used;
    private int moment;

    private static final class Entry {
        private final String id;
        private final int place;
        private final int[] program;

        Entry(String id, int place, int[] program) {
            this.id = id;
            this.place = place;
            this.program = program;
        }
    }

    /** Takes a filter in place of what its id had. */
    public void put(String id, Filter filter) {
        var ask = asking.of(filter);
        var program = Program.of(ask);
        var before = entries.get(id);
        if (before != null && Arrays.equals(before.program, program)) {
            ask.uses().forEach(conditions::release);
            return;
        }
        remove(id);
        var entry = new Entry(id, place(), program);
        entries.put(id, entry);
        places[entry.place] = entry;
        var access = Access.of(ask, conditions::frequency);
        access.keys().forEach(key -> postings.add(key, entry.place, access.guard()));
    }

    private int place() {
        int place = freed > 0 ? free[--freed] : used++;
        if (place == places.length) {
            places = Arrays.copyOf(places, place * 2);
            seenAt = Arrays.copyOf(seenAt, place * 2);
        }
        return place;
    }

    /** Forgets an id. */
    public void remove(String id) {
        var entry = entries.remove(id);
        if (entry == null) {
            return;
        }
        var ask = Program.ask(entry.program);
        Access.of(ask, conditions::frequency).keys().forEach(key -> postings.remove(key, entry.place));
        ask.uses().forEach(conditions::release);
        places[entry.place] = null;
        free = Ints.with(free, freed++, entry.place);
    }

    public boolean contains(String id) {
        return entries.containsKey(id);
    }

    /** Ids of the filters that a notice fits, in no order. */
    public List<String> matching(Notice notice) {
        conditions.look(notice);
        moment++;
        var change = Magnitude.change(notice);
        var fitting = new ArrayList<String>();
        for (int i = 0; i < conditions.fulfilledCount(); i++) {
            postings.under(conditions.fulfilled(i), (place, guard) -> {
                if (conditions.isFulfilled(guard) && seenAt[place] != moment) {
                    seenAt[place] = moment;
                    add(places[place], change, fitting);
                }
            });
        }
        return fitting;
    }

    private void add(@Nullable Entry entry, double change, List<String> fitting) {
        if (entry != null && Program.fits(entry.program, holds, change)) {
            fitting.add(entry.id);
        }
    }
}
