package dev.lexdelta.differ.replay;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * A replay against what is live, in figures.
 *
 * @param same ChangeSets that say the same
 * @param changed ChangeSets of the same two versions that say something else
 * @param onlyLive ChangeSets that the replay does not have
 * @param onlyReplay ChangeSets that only the replay has
 * @param regulations groups of regulations with another timeline, other names or other links
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("ReplayReport")
public record Report(int same, int changed, int onlyLive, int onlyReplay, int regulations) {}
