package dev.lexdelta.contract.subscription;

/** What came of the last request to a subscription. */
public record Verdict(String request, Outcome outcome) {}
