package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.FetchEvent;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import java.util.List;

/** What became of an address, always together with what is known of it: the two are published as one or not at all. */
public sealed interface Entry {
    /** What is known of the addresses, or of the source. */
    List<? extends FetchEvent> states();

    /** A new version. */
    record Version(LegalText text, Fetch state) implements Entry {
        @Override
        public List<Fetch> states() {
            return List.of(state);
        }
    }

    /** A document that could not be used. */
    record Refusal(Quarantined quarantined, Fetch state) implements Entry {
        @Override
        public List<Fetch> states() {
            return List.of(state);
        }
    }

    /** Nothing new. */
    record Sighting(Fetch state) implements Entry {
        @Override
        public List<Fetch> states() {
            return List.of(state);
        }
    }

    /** How a source is. */
    record Health(SourceHealth state) implements Entry {
        @Override
        public List<SourceHealth> states() {
            return List.of(state);
        }
    }

    /**
     * A version that was published under the wrong jurisdiction.
     *
     * @param wrongKey that jurisdiction's code
     * @param texts the same version under the right one, once for each sighting
     * @param states what is known of its addresses from now on
     */
    record Placement(String wrongKey, Retracted retracted, List<LegalText> texts, List<Fetch> states)
            implements Entry {}
}
