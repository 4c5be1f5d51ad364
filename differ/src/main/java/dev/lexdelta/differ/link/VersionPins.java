package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Pin;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is remembered of one version id beyond the version: it may be told before the version is, and stays when that goes.
 *
 * @param pins the last of each pair that names this id
 * @param earlier ids of which bytes were read that this one is a better reading of; what was decided of them may hold for it
 * @param later of bytes it was read from by an older normalizer than others, by their hash, the ids of the best readings
 * @param gone whether no place shows it any more, so that what was decided of it holds for the later ones
 */
public record VersionPins(List<Pin> pins, List<String> earlier, Map<String, List<String>> later, boolean gone) {
    public static final VersionPins NONE = new VersionPins(List.of(), List.of(), Map.of(), false);

    public VersionPins {
        pins = pins == null ? List.of() : List.copyOf(pins);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
        later = later == null ? Map.of() : Map.copyOf(later);
    }

    /** With a pin in the place of the last one of its pair. */
    VersionPins with(Pin pin) {
        var key = Pins.key(pin.a(), pin.b());
        var others = pins.stream().filter(last -> !Pins.key(last.a(), last.b()).equals(key));
        return new VersionPins(Stream.concat(others, Stream.of(pin)).toList(), earlier, later, gone);
    }

    VersionPins replacedBy(Collection<String> readings, String bytes) {
        var all = new HashMap<>(later);
        all.put(bytes, readings.stream().sorted().toList());
        return new VersionPins(pins, earlier, all, gone);
    }

    VersionPins inPlaceOf(Collection<String> readings) {
        var all = Stream.concat(earlier.stream(), readings.stream()).distinct().sorted();
        return new VersionPins(pins, all.toList(), later, gone);
    }

    VersionPins standing(boolean somewhere) {
        return new VersionPins(pins, earlier, later, !later.isEmpty() && !somewhere);
    }

    /** As of a version that never was. */
    VersionPins retracted() {
        return new VersionPins(pins, earlier, Map.of(), false);
    }
}
