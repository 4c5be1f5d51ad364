package dev.lexdelta.differ.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Routes that lead to very many titles, as approvals in the same words make them. They still link, because what is linked must
 * not depend on how many others are known; so what stands on one is read once, and from then on kept in mind in a form that
 * tells in a moment which few titles can be linked with a version. May show titles that are gone: whoever follows a route
 * looks at what stands at its end. For one thread.
 */
final class Crowds {
    /** A route that leads to more titles than these is a common phrase. */
    static final int COMMON = 32;

    private static final int ROUTES = 4_096;
    private static final int TITLES = 200_000;

    private final Memory memory;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Title> titles = new ArrayList<>();
    private final Map<String, BitSet> crowds = new LinkedHashMap<>(ROUTES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
            return size() > ROUTES;
        }
    };

    /** What stands on a route, and which characters its subject has. */
    private record Title(String words, long subject) {}

    /**
     * What a route leads to.
     *
     * @param few all of it, unless it is a crowd
     * @param crowd places of the titles of a crowd; null of others
     */
    record Standing(Set<String> few, @Nullable BitSet crowd) {}

    Crowds(Memory memory) {
        this.memory = memory;
    }

    Standing on(String jurisdiction, String route) {
        var key = key(jurisdiction, route);
        var known = crowds.get(key);
        if (known != null) {
            return new Standing(Set.of(), known);
        }
        var first = memory.leads(jurisdiction, route, COMMON + 1);
        return first.size() > COMMON
                ? new Standing(Set.of(), read(key, memory.leads(jurisdiction, route)))
                : new Standing(first, null);
    }

    private BitSet read(String key, Set<String> leads) {
        if (titles.size() + leads.size() > TITLES) {
            crowds.clear();
            places.clear();
            titles.clear();
        }
        var crowd = new BitSet();
        leads.forEach(words -> crowd.set(place(words)));
        crowds.put(key, crowd);
        return crowd;
    }

    private int place(String words) {
        return places.computeIfAbsent(words, added -> {
            titles.add(new Title(added, characters(Lead.name(added).sortedSubject())));
            return titles.size() - 1;
        });
    }

    /** Takes note of what a version leaves on a route. */
    void remember(String jurisdiction, String route, String words) {
        var crowd = crowds.get(key(jurisdiction, route));
        if (crowd != null) {
            crowd.set(place(words));
        }
    }

    /** What stands at some places and may say all that the version's name says, or the other way round. */
    Stream<String> alike(Known version, BitSet among) {
        long mine = characters(version.name().sortedSubject());
        return among.stream()
                .mapToObj(titles::get)
                .filter(title -> contains(mine, title.subject()) || contains(title.subject(), mine))
                .map(Title::words);
    }

    private static boolean contains(long all, long some) {
        return (some & ~all) == 0;
    }

    /** One of 64 bits for each character: a name that says all that another says has all bits of it. */
    private static long characters(String subject) {
        return subject.codePoints()
                .mapToLong(character -> 1L << ((character * 0x9E3779B9) >>> 26))
                .reduce(0, (all, bit) -> all | bit);
    }

    private static String key(String jurisdiction, String route) {
        return jurisdiction + " " + route;
    }
}
