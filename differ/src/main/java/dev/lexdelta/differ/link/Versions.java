package dev.lexdelta.differ.link;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one regulation, and the order of its life: one input asks for that many times, and it is worked out when
 * first asked for and once. Never changes; for one thread at a time.
 */
final class Versions extends AbstractList<Known> implements RandomAccess {
    private final List<Known> all;
    private @Nullable Timeline timeline;

    private Versions(List<Known> all) {
        this.all = all;
    }

    static List<Known> of(List<Known> versions) {
        return versions instanceof Versions ? versions : new Versions(List.copyOf(versions));
    }

    Timeline timeline() {
        if (timeline == null) {
            timeline = Timeline.drawn(all);
        }
        return timeline;
    }

    @Override
    public Known get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }
}
