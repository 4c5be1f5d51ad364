package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Pin;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps what was decided by hand, under the version ids that it names. A better reading of the same bytes has another id; what
 * was decided of the older one holds for it.
 */
final class PinBook {
    private static final BinaryOperator<Pin> LATER =
            BinaryOperator.maxBy(Comparator.comparing(Pin::at).thenComparing(Pin::a));

    private final Memory memory;

    PinBook(Memory memory) {
        this.memory = memory;
    }

    /**
     * Takes a pin in place of the last one of its pair.
     *
     * @return false when it decides what was decided before
     */
    boolean take(Pin pin) {
        Objects.requireNonNull(pin.at(), "a pin tells when it was decided");
        if (pin.a().equals(pin.b())) {
            return false;
        }
        var last = memory.pins(pin.a()).pins().stream()
                .filter(known -> Pins.key(known.a(), known.b()).equals(Pins.key(pin.a(), pin.b())))
                .findFirst();
        Stream.of(pin.a(), pin.b())
                .forEach(
                        version -> memory.remember(version, memory.pins(version).with(pin)));
        return last.filter(known -> known.together() == pin.together()).isEmpty();
    }

    /** Whether a pin names this very version id. */
    boolean names(String version) {
        return !memory.pins(version).pins().isEmpty();
    }

    /**
     * Takes note of the better readings of bytes that a version was read from.
     *
     * @param arrived as it came
     * @param known what stood before
     * @param standing what stands now
     */
    void read(Known arrived, Collection<Known> known, Collection<Known> standing) {
        arrived.bytes().forEach(bytes -> readings(bytes, arrived, known, standing));
        var stand = standing.stream().map(Known::id).collect(Collectors.toSet());
        Stream.concat(known.stream().map(Known::id).filter(id -> !stand.contains(id)), Stream.of(arrived.id()))
                .distinct()
                .forEach(id -> keep(id, memory.pins(id).standing(stand.contains(id))));
    }

    // rule: of the readings of some bytes those of the newest normalizer stand
    private void readings(String bytes, Known arrived, Collection<Known> known, Collection<Known> standing) {
        var jurisdiction = arrived.jurisdiction().code();
        var best = readFrom(bytes, standing.stream());
        var older = readFrom(bytes, Stream.concat(known.stream(), Stream.of(arrived)));
        older.removeAll(best);
        older.forEach(id -> memory.remember(jurisdiction, Routes.olderReadings(bytes), id, id));
        older.addAll(memory.leads(jurisdiction, Routes.olderReadings(bytes)));
        older.removeAll(best);
        if (!older.isEmpty()) {
            older.forEach(id -> keep(id, memory.pins(id).replacedBy(best, bytes)));
            best.forEach(id -> keep(id, memory.pins(id).inPlaceOf(older)));
        }
    }

    private static Set<String> readFrom(String bytes, Stream<Known> versions) {
        return versions.filter(version -> version.bytes().anyMatch(bytes::equals))
                .map(Known::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A version is to be as if it had never been. */
    void retracted(String version) {
        keep(version, memory.pins(version).retracted());
    }

    private void keep(String version, VersionPins pins) {
        if (!pins.equals(memory.pins(version))) {
            memory.remember(version, pins);
        }
    }

    /** What a version id stands for today: itself while any place shows it, else the better readings of all its bytes. */
    List<String> current(String version) {
        var known = memory.pins(version);
        return known.gone()
                ? known.later().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of(version);
    }

    /** The pins that name one of the versions or an older reading of one, by the readings that stand today. */
    Pins of(Collection<Known> versions) {
        var found = new HashMap<String, Pin>();
        versions.stream()
                .map(Known::id)
                .distinct()
                .flatMap(this::naming)
                .flatMap(this::today)
                .forEach(pin -> found.merge(Pins.key(pin.a(), pin.b()), pin, LATER));
        return found.isEmpty() ? Pins.NONE : new Pins(found);
    }

    private Stream<Pin> today(Pin pin) {
        return current(pin.a()).stream()
                .flatMap(a -> current(pin.b()).stream()
                        .filter(b -> !b.equals(a))
                        .map(b -> new Pin(a, b, pin.together(), pin.by(), pin.at(), pin.note())));
    }

    private Stream<Pin> naming(String version) {
        var known = memory.pins(version);
        return Stream.concat(
                known.pins().stream(), known.earlier().stream().flatMap(old -> memory.pins(old).pins().stream()));
    }

    /** The versions that pins of these versions name, these included, and those that pins may pass to or come from. */
    Stream<String> named(Collection<Known> versions) {
        return Stream.concat(
                        of(versions).all().stream().flatMap(pin -> Stream.of(pin.a(), pin.b())),
                        versions.stream()
                                .map(version -> memory.pins(version.id()))
                                .filter(known -> !known.pins().isEmpty())
                                .flatMap(known -> known.later().values().stream())
                                .flatMap(List::stream))
                .distinct()
                .sorted();
    }
}
