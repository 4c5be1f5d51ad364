package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleRange;
import dev.lexdelta.contract.change.Renumbering;
import dev.lexdelta.contract.text.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs of articles that moved up or down together, one line each. */
final class Renumberings {
    private Renumberings() {}

    static List<Renumbering> of(List<Group> groups, List<Article> olds, List<Article> freshes) {
        List<Group> renumbered = groups.stream()
                .filter(Group::pair)
                .filter(group -> !number(olds, group.olds()).equals(number(freshes, group.freshes())))
                .sorted(Comparator.comparing(group -> group.olds().get(0)))
                .toList();
        var runs = new ArrayList<Renumbering>();
        int start = 0;
        for (int i = 0; i < renumbered.size(); i++) {
            boolean last = i + 1 == renumbered.size() || !follows(renumbered.get(i), renumbered.get(i + 1));
            if (last) {
                Group first = renumbered.get(start);
                Group end = renumbered.get(i);
                runs.add(new Renumbering(
                        new ArticleRange(number(olds, first.olds()), number(olds, end.olds())),
                        new ArticleRange(number(freshes, first.freshes()), number(freshes, end.freshes()))));
                start = i + 1;
            }
        }
        return runs;
    }

    private static boolean follows(Group before, Group after) {
        return before.olds().get(0) + 1 == after.olds().get(0)
                && before.freshes().get(0) + 1 == after.freshes().get(0);
    }

    private static String number(List<Article> articles, List<Integer> indices) {
        return articles.get(indices.get(0)).number();
    }
}
