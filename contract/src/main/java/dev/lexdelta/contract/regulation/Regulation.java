package dev.lexdelta.contract.regulation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regulation through its life.
 *
 * @param id minted from the version that opened it, and stays
 * @param titleKeys every name it has had, folded for comparison
 * @param timeline versions in order of their life
 * @param links what is held of pairs of versions, candidates included
 * @param changeSets headers of the live ChangeSets
 * @param repeals what ended it, the earliest first; empty while it is in force
 * @param mergedInto the regulation that took this one in, null while it stands alone
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("Regulation")
public record Regulation(
        String id,
        String title,
        List<String> titleKeys,
        Jurisdiction jurisdiction,
        List<VersionHeader> timeline,
        List<RegulationLink> links,
        List<ChangeSetRef> changeSets,
        List<Repeal> repeals,
        @Nullable String mergedInto) {
    public Regulation {
        titleKeys = titleKeys == null ? List.of() : List.copyOf(titleKeys);
        timeline = timeline == null ? List.of() : List.copyOf(timeline);
        links = links == null ? List.of() : List.copyOf(links);
        changeSets = changeSets == null ? List.of() : List.copyOf(changeSets);
        repeals = repeals == null ? List.of() : List.copyOf(repeals);
    }
}
