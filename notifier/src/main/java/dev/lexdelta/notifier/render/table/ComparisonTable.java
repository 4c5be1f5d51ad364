package dev.lexdelta.notifier.render.table;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.ReadingOrder;
import dev.lexdelta.notifier.render.lines.Lines;
import dev.lexdelta.notifier.render.lines.Merged;
import dev.lexdelta.notifier.render.lines.Woven;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a 对照表 in the order of the new text: every article of both texts stands in exactly one row, a removed one
 * after its old neighbour. A change whose new articles do not stand together has one row for each place.
 */
public final class ComparisonTable {
    private static final int NONE = -1;

    private final LegalText now;
    private final Chapters chapters;
    private final Woven woven;
    private final List<ArticleChange> changes;
    // Changes are known by their place in reading order.
    private final Map<String, Integer> byArticle = new HashMap<>();
    private final Map<Integer, List<ArticleChange>> removedAfter = new HashMap<>();
    private final Map<Integer, Parts> parts = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int rows;

    private ComparisonTable(ChangeSet comparison, LegalText old, LegalText now) {
        this.now = now;
        this.chapters = new Chapters(comparison, old, now);
        this.woven = new Woven(comparison, old, now);
        this.changes = ReadingOrder.of(comparison.changes());
        int kept = NONE;
        for (int place = 0; place < changes.size(); place++) {
            var change = changes.get(place);
            if (change.to().isEmpty()) {
                removedAfter.computeIfAbsent(kept, one -> new ArrayList<>()).add(change);
            } else {
                kept = place;
                for (var article : change.to()) {
                    byArticle.putIfAbsent(article, place);
                }
            }
        }
    }

    public static List<Entry> of(ChangeSet comparison, LegalText old, LegalText now) {
        var table = new ComparisonTable(comparison, old, now);
        table.write();
        return table.entries;
    }

    private void write() {
        var divisions = Lines.divisionsByFirst(now.divisions());
        var open = new ArrayList<String>();
        int current = NONE;
        removedAfter(NONE);
        for (var article : now.articles()) {
            int change = byArticle.getOrDefault(article.number(), NONE);
            var headings = divisions.getOrDefault(article.number(), List.of());
            if (change != current || !headings.isEmpty()) {
                close(current, open);
            }
            headings.forEach(this::chapter);
            current = change;
            open.add(article.number());
        }
        close(current, open);
    }

    private void chapter(Division division) {
        var heading = Lines.heading(division.label(), division.heading());
        var before = chapters.before(division);
        entries.add(new Entry.Chapter(heading, before, before == null && !chapters.known(division)));
    }

    private void close(int change, List<String> articles) {
        if (change != NONE && !articles.isEmpty()) {
            var one = changes.get(change);
            row(one, articles, one.to().size() == articles.size() ? woven.of(one) : part(change, articles));
            removedAfter(change);
        }
        articles.clear();
    }

    private List<Merged> part(int change, List<String> articles) {
        return parts.computeIfAbsent(change, place -> new Parts(woven.of(changes.get(place))))
                .of(articles);
    }

    private void removedAfter(int change) {
        var removed = removedAfter.remove(change);
        if (removed != null) {
            removed.forEach(one -> row(one, List.of(), woven.of(one)));
        }
    }

    private void row(ArticleChange change, List<String> articles, List<Merged> lines) {
        entries.add(new Entry.Row(++rows, change, articles, lines));
    }
}
