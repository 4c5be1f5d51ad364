package dev.lexdelta.notifier.seal;

/** What became of opening a seal. */
public sealed interface Opened {
    /** It opened. */
    record Open(Target target) implements Opened {}

    /**
     * It stays shut.
     *
     * @param reason one sentence, without anything that was sealed
     */
    record Shut(String reason) implements Opened {}
}
