package dev.lexdelta.notifier.view;

/** Reads the body of a record that stands in a log. For any thread. */
@FunctionalInterface
public interface Bodies {
    /**
     * The bytes of the value.
     *
     * @throws NotReadyException when the log does not give it now
     */
    byte[] read(int partition, long offset);
}
