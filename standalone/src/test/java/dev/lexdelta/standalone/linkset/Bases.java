package dev.lexdelta.standalone.linkset;

import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.LegalText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Real laws in a seeded order, each given out once: two items never stand on the same law. */
final class Bases {
    private static final int FEWEST_ARTICLES = 10;

    private final List<LegalText> left;

    Bases(List<LegalText> laws, Random random) {
        left = new ArrayList<>(laws);
        Collections.shuffle(left, random);
    }

    List<LegalText> take(int most, Predicate<String> title) {
        var taken = left.stream()
                .filter(law -> title.test(law.title()))
                .filter(law -> law.articles().stream()
                                .filter(article -> article.kind() == ArticleKind.ARTICLE)
                                .count()
                        >= FEWEST_ARTICLES)
                .limit(most)
                .toList();
        left.removeAll(taken);
        return taken;
    }

    List<LegalText> rest() {
        return List.copyOf(left);
    }
}
