package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.compare.Occasion;
import java.util.function.BooleanSupplier;

/** Compares two texts; once out of time what it finds is coarse. */
public interface Comparer {
    ChangeSet compare(LegalText from, LegalText to, Occasion occasion, BooleanSupplier outOfTime);
}
