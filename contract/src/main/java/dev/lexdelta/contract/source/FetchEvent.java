package dev.lexdelta.contract.source;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What stands on lexdelta.fetches. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fetch.class, name = "Fetch"),
    @JsonSubTypes.Type(value = SourceHealth.class, name = "SourceHealth")
})
public sealed interface FetchEvent permits Fetch, SourceHealth {
    /** Name of the source. */
    String source();

    /** Key of the topic. */
    String topicKey();
}
