package dev.lexdelta.differ.replay;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Severity;
import java.util.List;

/**
 * What an engine says became of some articles, in brief.
 *
 * @param effects such as "DEADLINE STRICTER"
 */
public record Finding(List<String> from, List<String> to, ChangeKind kind, Severity severity, List<String> effects) {
    static Finding of(ArticleChange change) {
        return new Finding(
                change.from(),
                change.to(),
                change.kind(),
                change.severity(),
                change.effects().stream()
                        .map(effect -> effect.label() + " " + effect.direction())
                        .distinct()
                        .toList());
    }
}
