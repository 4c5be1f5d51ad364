package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.text.LegalText;

/** Tells the world what became of an address; each call happens as a whole or not at all. */
public interface Publisher {
    /** A new version, together with what was seen of its address. */
    void publish(LegalText text, Fetch state) throws PublishException;

    /** A document that could not be used, together with what was seen of its address. */
    void quarantine(Quarantined quarantined, Fetch state) throws PublishException;

    /** What was seen of an address that has nothing new. */
    void remember(Fetch state) throws PublishException;
}
