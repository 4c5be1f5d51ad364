package dev.lexdelta.contract.regulation;

import dev.lexdelta.contract.change.Transition;

/** A live ChangeSet, by its header. */
public record ChangeSetRef(String id, int revision, String from, String to, Transition transition) {}
