package dev.lexdelta.differ.align;

import java.util.EnumMap;
import java.util.Map;

/** A value for each {@link Constant}: its standard, unless another one was given. Immutable. */
final class Constants {
    static final Constants STANDARD = new Constants(new EnumMap<>(Constant.class));

    private final Map<Constant, Double> others;

    private Constants(Map<Constant, Double> others) {
        this.others = others;
    }

    double of(Constant constant) {
        return others.getOrDefault(constant, constant.standard);
    }

    Constants with(Constant constant, double value) {
        var changed = new EnumMap<Constant, Double>(Constant.class);
        changed.putAll(others);
        changed.put(constant, value);
        return new Constants(changed);
    }
}
