package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Pin;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one version id beyond the version: it may be told before the version is, and stays when that goes.
 *
 * @param pins the last of each pair that names this id
 * @param earlier the ids of older readings of the same bytes, whose pins hold for this one
 * @param later the id of the reading that took the place of this one; null while none has
 */
public record VersionPins(
        List<Pin> pins, List<String> earlier, @Nullable String later) {
    public static final VersionPins NONE = new VersionPins(List.of(), List.of(), null);

    public VersionPins {
        pins = pins == null ? List.of() : List.copyOf(pins);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** With a pin in the place of the last one of its pair. */
    VersionPins with(Pin pin) {
        var key = Pins.key(pin.a(), pin.b());
        var others = pins.stream().filter(last -> !Pins.key(last.a(), last.b()).equals(key));
        return new VersionPins(Stream.concat(others, Stream.of(pin)).toList(), earlier, later);
    }

    VersionPins replacedBy(String reading) {
        return new VersionPins(pins, List.of(), reading);
    }

    VersionPins inPlaceOf(Stream<String> readings) {
        return new VersionPins(
                pins,
                Stream.concat(earlier.stream(), readings).distinct().sorted().toList(),
                null);
    }
}
