package dev.lexdelta.contract.text;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What stands on lexdelta.versions. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LegalText.class, name = "LegalText"),
    @JsonSubTypes.Type(value = Retracted.class, name = "Retracted")
})
public sealed interface VersionEvent permits LegalText, Retracted {
    /** Version id. */
    String id();
}
