package dev.lexdelta.differ.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which of some versions make one regulation: those that links or pins join. The order in which links are taken makes a
 * difference only where a pin forbids a pair; {@link KeptApart} sees to that.
 */
final class Components {
    static final Comparator<Known> BY_ARRIVAL =
            Comparator.comparing(Known::firstSeen).thenComparing(Known::id).thenComparing(Known::titleKey);

    private Components() {}

    /** Whether a link joins the two; needs what {@link Routes} finds, so that it does not matter which came first. */
    static boolean joins(Known one, Known other) {
        return LinkScore.of(one, other).standing() == LinkScore.Standing.TOGETHER && Routes.meet(one, other);
    }

    /** The regulations, and the versions in each, by arrival. */
    static List<List<Known>> of(Collection<Known> versions, Pins pins) {
        return joined(versions, pins).stream()
                .flatMap(component -> KeptApart.parts(component, pins).stream())
                .map(Versions::of)
                .sorted(Comparator.comparing(component -> component.get(0), BY_ARRIVAL))
                .toList();
    }

    private static List<List<Known>> joined(Collection<Known> versions, Pins pins) {
        var components = new ArrayList<List<Known>>();
        for (var version : versions.stream().sorted(BY_ARRIVAL).toList()) {
            var joined = components.stream()
                    .filter(component -> component.stream()
                            .anyMatch(known -> joins(known, version) || pins.together(known, version)))
                    .toList();
            components.removeAll(joined);
            var all = new ArrayList<Known>();
            joined.forEach(all::addAll);
            all.add(version);
            if (joined.size() > 1) { // else it is in order: this one came last
                all.sort(BY_ARRIVAL);
            }
            components.add(all);
        }
        return components;
    }
}
