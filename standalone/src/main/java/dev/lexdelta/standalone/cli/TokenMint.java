package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.topic.BrokerException;

/** Makes a token and puts its hash on its topic. */
public interface TokenMint {
    /** The token, which is kept nowhere. */
    String make(String bootstrapServers, String owner, Scope scope) throws BrokerException;
}
