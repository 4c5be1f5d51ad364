package dev.lexdelta.ingester.lines;

import java.util.function.UnaryOperator;

/** One step from the lines as found to the lines as published. Pure, and without effect on what it does not know. */
public interface Stage extends UnaryOperator<Sheet> {}
