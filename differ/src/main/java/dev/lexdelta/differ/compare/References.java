package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.StaleCitation;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.align.Alignment;
import dev.lexdelta.differ.align.Citation;
import dev.lexdelta.differ.align.Citations;
import dev.lexdelta.differ.align.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether citations follow the renumbering of the articles and chapters they name. */
final class References {
    private final List<Article> fresh;
    private final Alignment alignment;
    private final Map<String, Integer> oldIndex;
    private final Map<String, Integer> freshIndex;
    private final Chapters chapters;

    References(LegalText from, LegalText to, Alignment alignment) {
        this.fresh = to.articles();
        this.alignment = alignment;
        oldIndex = index(from.articles());
        freshIndex = index(to.articles());
        chapters = new Chapters(from, to, alignment);
    }

    static Map<String, Integer> index(List<Article> articles) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            index.put(articles.get(i).number(), i);
        }
        return index;
    }

    /** Whether two texts differ in citations only, and each citation that differs follows the renumbering. */
    boolean onlyFollow(String old, String now) {
        List<Citation> before = Citations.in(old);
        List<Citation> after = Citations.in(now);
        if (before.size() != after.size() || before.isEmpty()) {
            return false;
        }
        int i = 0;
        int j = 0;
        for (int k = 0; k < before.size(); k++) {
            Citation a = before.get(k);
            Citation b = after.get(k);
            boolean sameWords = old.substring(i, a.start()).equals(now.substring(j, b.start()));
            boolean sameCitation = old.substring(a.start(), a.end()).equals(now.substring(b.start(), b.end()));
            if (!sameWords || !(sameCitation || follows(a, b))) {
                return false;
            }
            i = a.end();
            j = b.end();
        }
        return old.substring(i).equals(now.substring(j));
    }

    private boolean follows(Citation old, Citation now) {
        if (old.level() == '章' || now.level() == '章') {
            return old.level() == now.level() && chapters.follows(old.number(), now.number());
        }
        Integer from = oldIndex.get(old.number());
        Integer to = freshIndex.get(now.number());
        return from != null && to != null && alignment.partnersOfOld(from).contains(to);
    }

    /** Citations of an article whose words stayed, that still name an article by the number it had. */
    List<StaleCitation> stale(Article article, List<Unit> units) {
        var stale = new ArrayList<StaleCitation>();
        for (Unit unit : units) {
            for (Citation citation : Citations.in(unit.text())) {
                Integer cited = oldIndex.get(citation.number());
                List<Integer> became = cited == null ? List.of() : alignment.partnersOfOld(cited);
                boolean renumbered =
                        became.size() == 1 && !fresh.get(became.get(0)).number().equals(citation.number());
                if (citation.level() != '章' && renumbered) {
                    String text = unit.text().substring(citation.start(), citation.end());
                    String expected = fresh.get(became.get(0)).label();
                    stale.add(new StaleCitation(article.number() + "/" + unit.path(), text, expected));
                }
            }
        }
        return stale;
    }
}
