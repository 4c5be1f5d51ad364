package dev.lexdelta.differ.effect;

import java.util.List;

/** One consequence: the sanctions that are imposed together or in place of each other. */
record Tier(List<Measure> measures) {}
