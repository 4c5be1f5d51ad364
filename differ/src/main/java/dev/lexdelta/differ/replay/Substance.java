package dev.lexdelta.differ.replay;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ArticleLink;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.topic.Json;
import java.util.List;

/**
 * What a ChangeSet says to a reader: the texts, the transition, what became of each article and its wording. How that was
 * found (engine, similarities, matchers, rules), when and how often it was published, and under which regulation, is not
 * part of it.
 */
final class Substance {
    private static final String NO_RULE = "";

    private Substance() {}

    static String of(ChangeSet set) {
        return Ids.of(Json.MAPPER.writeValueAsString(List.of(
                set.from().id(),
                set.to().id(),
                String.valueOf(set.transition()),
                set.renumbering(),
                set.renames(),
                set.staleCitations(),
                links(set),
                set.changes().stream().map(Substance::of).toList())));
    }

    static List<List<String>> links(ChangeSet set) {
        return set.links().stream().map(Substance::of).toList();
    }

    private static List<String> of(ArticleLink link) {
        return List.of(link.from(), link.to());
    }

    static ArticleChange of(ArticleChange change) {
        return new ArticleChange(
                change.kind(),
                change.from(),
                change.to(),
                change.renumbered(),
                change.moved(),
                0,
                change.certain(),
                change.severity(),
                change.effects().stream().map(Substance::of).toList(),
                change.segments());
    }

    private static ArticleEffect of(ArticleEffect effect) {
        return new ArticleEffect(
                effect.label(),
                effect.direction(),
                effect.oldWording(),
                effect.newWording(),
                effect.from(),
                effect.to(),
                NO_RULE);
    }
}
