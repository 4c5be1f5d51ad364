package dev.lexdelta.contract.text;

/** A version that was published here and does not belong here. */
public record Retracted(String id, String reason) implements VersionEvent {}
