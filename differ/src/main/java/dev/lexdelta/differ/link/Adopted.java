package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Regulation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is published of one regulation when a replay takes over.
 *
 * @param regulation the key of all of it
 * @param face null when the regulation looks as it did
 * @param tasks one for each comparison, because many of them in one record would be too large
 */
public record Adopted(String regulation, @Nullable Regulation face, List<CompareTask> tasks) {}
