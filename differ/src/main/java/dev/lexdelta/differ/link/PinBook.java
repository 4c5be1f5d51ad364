package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Pin;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Objects;
import java.util.function.BinaryOperator;
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

    /** A reading took the place of another of the same bytes, whichever of the two came first. */
    void readAgain(String old, String now) {
        if (old.equals(now)) {
            return;
        }
        var before = memory.pins(old);
        var readings = Stream.concat(before.earlier().stream(), Stream.of(old)).filter(id -> !id.equals(now));
        memory.remember(now, memory.pins(now).inPlaceOf(readings));
        memory.remember(old, before.replacedBy(now));
    }

    /** The reading that stands for a version id today. */
    String current(String version) {
        var current = version;
        for (var later = memory.pins(current).later();
                later != null;
                later = memory.pins(current).later()) {
            current = later;
        }
        return current;
    }

    /** The pins that name one of the versions or an older reading of one, by the readings that stand today. */
    Pins of(Collection<Known> versions) {
        var found = new HashMap<String, Pin>();
        versions.stream().map(Known::id).distinct().flatMap(this::naming).forEach(pin -> {
            var today = new Pin(current(pin.a()), current(pin.b()), pin.together(), pin.by(), pin.at(), pin.note());
            found.merge(Pins.key(today.a(), today.b()), today, LATER);
        });
        return found.isEmpty() ? Pins.NONE : new Pins(found);
    }

    private Stream<Pin> naming(String version) {
        var known = memory.pins(version);
        return Stream.concat(
                known.pins().stream(), known.earlier().stream().flatMap(old -> memory.pins(old).pins().stream()));
    }

    /** The versions that pins of these versions name, these included. */
    Stream<String> named(Collection<Known> versions) {
        return of(versions).all().stream()
                .flatMap(pin -> Stream.of(pin.a(), pin.b()))
                .distinct()
                .sorted();
    }
}
