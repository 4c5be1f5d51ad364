package dev.lexdelta.differ.align;

/** Takes pairs of indices as they are found. */
@FunctionalInterface
interface PairSink {
    void accept(int a, int b);
}
