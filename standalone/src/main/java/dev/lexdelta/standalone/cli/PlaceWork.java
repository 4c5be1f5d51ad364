package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.topic.BrokerException;
import java.util.List;

/** Puts texts under the jurisdiction they belong to. */
public interface PlaceWork {
    /** A version that was withdrawn, and the one in its place. */
    record Move(String from, String to, String title) {}

    /** What became of it. */
    sealed interface Reply {
        /** Empty when all stand where they belong. */
        record Placed(List<Move> moves) implements Reply {}

        /** Nothing was ever published of this. */
        record Unknown() implements Reply {}
    }

    /**
     * Withdraws versions where they stand and publishes them under another jurisdiction, each in one transaction.
     *
     * @param what a version id, or the address of a document
     */
    Reply place(String bootstrapServers, String what, Jurisdiction right) throws BrokerException;
}
