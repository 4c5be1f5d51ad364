package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ArticleRange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Rename;
import dev.lexdelta.contract.change.Renumbering;
import dev.lexdelta.contract.change.StaleCitation;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.text.Repair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences that all forms of a comparison have in common, from terminal to Word. */
public final class Phrases {
    // What a reader looks for first comes first.
    private static final List<ChangeKind> ORDER = List.of(
            ChangeKind.ADDED,
            ChangeKind.REMOVED,
            ChangeKind.MODIFIED,
            ChangeKind.SPLIT,
            ChangeKind.MERGED,
            ChangeKind.RESTRUCTURED,
            ChangeKind.TERM_ONLY,
            ChangeKind.REFERENCES_ONLY,
            ChangeKind.UNCHANGED,
            ChangeKind.UNKNOWN);

    private final Language language;
    private final Messages messages;
    private final Address address;

    public Phrases(Language language) {
        this.language = language;
        this.messages = new Messages(language);
        this.address = new Address(language);
    }

    /** The most important in one sentence. */
    public String headline(Summary summary) {
        return language == Language.ZH
                ? summary.headline().zh()
                : summary.headline().en();
    }

    /** How many changes of each kind, and how much of the text was kept. */
    public List<String> figures(Summary summary) {
        var figures = new ArrayList<String>();
        for (var kind : ORDER) {
            int count = summary.counts().getOrDefault(kind, 0);
            if (count > 0) {
                figures.add(messages.get("summary.count", messages.name("kind", kind), count));
            }
        }
        add(figures, "summary.moved", summary.moved());
        add(figures, "summary.renumbered", summary.renumbered());
        add(figures, "summary.uncertain", summary.uncertain());
        figures.add(messages.get("summary.kept", Math.round(100 * summary.kept())));
        return figures;
    }

    private void add(List<String> figures, String key, int count) {
        if (count > 0) {
            figures.add(messages.get(key, count));
        }
    }

    /** What changed throughout: numbers, terms, and citations that were left behind. */
    public List<String> patterns(ChangeSet comparison) {
        var patterns = new ArrayList<String>();
        var numbers = renumbering(comparison.renumbering());
        if (!numbers.isEmpty()) {
            patterns.add(String.join(messages.get("summary.separator"), numbers));
        }
        comparison.renames().forEach(rename -> patterns.add(rename(rename)));
        comparison.staleCitations().forEach(stale -> patterns.add(stale(stale)));
        return patterns;
    }

    List<String> renumbering(List<Renumbering> runs) {
        var facts = new ArrayList<String>();
        for (var run : runs) {
            var fact = range(run.from()) + " → " + range(run.to());
            facts.add(facts.isEmpty() ? messages.get("pattern.renumbering", fact) : fact);
        }
        return facts;
    }

    private String range(ArticleRange range) {
        return range.first().equals(range.last())
                ? address.article(range.first())
                : messages.get("pattern.range", address.article(range.first()), address.article(range.last()));
    }

    String rename(Rename rename) {
        return messages.get("pattern.rename", rename.from(), rename.to(), rename.times());
    }

    String stale(StaleCitation stale) {
        return messages.get("pattern.stale", address.place(stale.at()), stale.text(), stale.expected());
    }

    /** The kind of an effect and which way it went: 罚则（趋严）. */
    public String effect(ArticleEffect effect) {
        return messages.name("label", effect.label()) + direction(effect.direction());
    }

    String direction(Direction direction) {
        return direction == Direction.STRICTER || direction == Direction.LOOSER
                ? messages.get("effect.direction", messages.name("direction", direction))
                : "";
    }

    /** The old and the new wording of an effect. */
    public String wordings(ArticleEffect effect) {
        var old = effect.oldWording();
        var now = effect.newWording();
        if (old == null) {
            return messages.get("effect.added") + (now == null ? "" : now);
        }
        return now == null ? messages.get("effect.removed") + old : old + " → " + now;
    }

    /** The articles of a change: 第九条 ← 第七条; of a removed one 原第七条. */
    public String articles(List<String> from, List<String> to) {
        if (to.isEmpty()) {
            return messages.get("change.was", address.articles(from));
        }
        return from.isEmpty() || from.equals(to)
                ? address.articles(to)
                : address.articles(to) + " ← " + address.articles(from);
    }

    /** What was mended in one spot, or throughout. */
    public String repair(Repair repair) {
        var article = repair.article();
        return article == null
                ? messages.get("repairs.throughout", repair.rule(), repair.count())
                : messages.get(
                        "repairs.spot",
                        place(article, repair.path()),
                        repair.original(),
                        repair.repaired(),
                        repair.rule());
    }

    private String place(String article, @Nullable String path) {
        return address.place(path == null ? article : article + "/" + path);
    }
}
