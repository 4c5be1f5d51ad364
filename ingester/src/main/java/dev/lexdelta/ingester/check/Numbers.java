package dev.lexdelta.ingester.check;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.lines.LineStart;
import dev.lexdelta.ingester.lines.Markers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the numbers of articles: what is missing, what was misprinted, what stands twice. */
final class Numbers {
    static final String GAP = "number-gap";
    static final String MISPRINT = "number-misprint";
    static final String REPEATED = "number-repeated";

    private static final int FEWEST_OF_EXCERPT = 10;

    private Numbers() {}

    static List<Repair> of(List<Article> articles) {
        var warnings = gaps(articles);
        articles.forEach(article -> {
            misprint(article, warnings);
            repeated(article, warnings);
        });
        return warnings;
    }

    // rule: whole numbers run from 1 without a gap; where one is missing, the article behind the gap says so
    private static List<Repair> gaps(List<Article> articles) {
        var gaps = new ArrayList<Repair>();
        int expected = 1;
        Article before = null;
        for (var article : articles) {
            int number = whole(article);
            if (number > expected) {
                swallowed(before, gaps);
                gaps.add(new Repair(article.number(), "p1", 0, 0, "", "", GAP, false, number - expected));
            }
            expected = Math.max(expected, number + 1);
            before = article;
        }
        return gaps;
    }

    // rule: the article before a gap may have swallowed the one that is missing, where a paragraph of it begins with 第
    private static void swallowed(@Nullable Article before, List<Repair> warnings) {
        int paragraphs = before == null ? 0 : before.paragraphs().size();
        for (int i = 1; before != null && i < paragraphs; i++) {
            var text = before.paragraphs().get(i).text();
            if (text.startsWith("第") && LineStart.of(text) != LineStart.ARTICLE) {
                warnings.add(new Repair(before.number(), "p" + (i + 1), 0, text.length(), text, text, GAP, false, 1));
            }
        }
    }

    // rule: an article that got the number missing at its place, against what is printed, says so
    private static void misprint(Article article, List<Repair> warnings) {
        var printed = Markers.of(article.label());
        if (whole(article) > 0
                && printed.number() > 0
                && !printed.articleNumber().equals(article.number())) {
            warnings.add(
                    new Repair(article.number(), "p1", 0, 0, article.label(), article.number(), MISPRINT, false, 1));
        }
    }

    // rule: no number stands twice; what bears one again is text of the article before it, and not certain to be
    private static void repeated(Article article, List<Repair> warnings) {
        for (int i = 1; i < article.paragraphs().size() && article.kind() == ArticleKind.ARTICLE; i++) {
            var text = article.paragraphs().get(i).text();
            if (LineStart.of(text) == LineStart.ARTICLE) {
                warnings.add(
                        new Repair(article.number(), "p" + (i + 1), 0, text.length(), text, text, REPEATED, false, 1));
            }
        }
    }

    /** Whether so few of the numbers are there that the page prints an excerpt. */
    static boolean excerpt(List<Article> articles) {
        return last(articles) >= FEWEST_OF_EXCERPT && found(articles) * 2 < last(articles);
    }

    static int last(List<Article> articles) {
        return articles.stream().mapToInt(Numbers::whole).max().orElse(0);
    }

    static long found(List<Article> articles) {
        return articles.stream()
                .mapToInt(Numbers::whole)
                .filter(number -> number > 0)
                .distinct()
                .count();
    }

    /** The number without its suffix, -1 for what is no article. */
    private static int whole(Article article) {
        if (article.kind() != ArticleKind.ARTICLE && article.kind() != ArticleKind.CLAUSE) {
            return -1;
        }
        int dash = article.number().indexOf('-');
        return Integer.parseInt(dash < 0 ? article.number() : article.number().substring(0, dash));
    }
}
