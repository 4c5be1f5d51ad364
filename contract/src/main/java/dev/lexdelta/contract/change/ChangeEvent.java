package dev.lexdelta.contract.change;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What stands on lexdelta.changes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChangeSet.class, name = "ChangeSet"),
    @JsonSubTypes.Type(value = Superseded.class, name = "Superseded")
})
public sealed interface ChangeEvent permits ChangeSet, Superseded {
    /** ChangeSet id. */
    String id();

    /** Revision of the ChangeSet that is published or withdrawn. */
    int revision();
}
