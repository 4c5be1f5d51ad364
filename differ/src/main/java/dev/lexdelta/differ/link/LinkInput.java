package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.text.VersionEvent;

/** What link takes in, by jurisdiction. */
public sealed interface LinkInput {
    /** Of lexdelta.versions. */
    record Version(VersionEvent event) implements LinkInput {}

    /** Of lexdelta.pins. */
    record Decision(Pin pin) implements LinkInput {}
}
