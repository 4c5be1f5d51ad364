package dev.lexdelta.ingester.decode;

/** What the bytes of a document are. */
public sealed interface Decoded {
    /**
     * Text.
     *
     * @param lost number of places where bytes could not be read
     */
    record Text(String text, int lost) implements Decoded {}

    /** No text that this normaliser reads. */
    record Unreadable(String code, String message) implements Decoded {}
}
