package dev.lexdelta.differ.replay;

import org.jspecify.annotations.Nullable;

/**
 * The last that a topic tells of a ChangeSet.
 *
 * @param regulation the key it stands under
 * @param found null when it was withdrawn
 */
public record Held(
        String regulation, int revision, @Nullable Found found) {}
