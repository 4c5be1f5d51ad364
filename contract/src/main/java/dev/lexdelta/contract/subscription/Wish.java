package dev.lexdelta.contract.subscription;

/**
 * What a subscriber wants: what, and how to be told.
 *
 * @param name for its owner only
 * @param language "zh" or "en", of everything around the text of the law
 * @param sealed address and secret, encrypted: opened only to send
 */
public record Wish(String name, Filter filter, ChannelKind channel, String language, boolean enabled, String sealed) {}
