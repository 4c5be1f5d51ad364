package dev.lexdelta.notifier.seal;

import java.util.Optional;

/** What became of opening a seal. */
public sealed interface Opened {
    /** What was sealed; nothing where it stays shut. */
    default Optional<Target> found() {
        return this instanceof Open open ? Optional.of(open.target()) : Optional.empty();
    }

    /** It opened. */
    record Open(Target target) implements Opened {}

    /**
     * It stays shut.
     *
     * @param reason one sentence, without anything that was sealed
     */
    record Shut(String reason) implements Opened {}
}
