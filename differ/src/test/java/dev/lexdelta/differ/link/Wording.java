package dev.lexdelta.differ.link;

import java.util.ArrayList;

/** Articles of made-up characters, all different, so that how much two texts share can be set. */
public final class Wording {
    private static final int FIRST = 0x5000;
    private static final int ARTICLE = 50;

    private Wording() {}

    /** The characters from one position to another, as articles. */
    public static String[] of(int from, int to) {
        var articles = new ArrayList<String>();
        for (int at = from; at < to; at += ARTICLE) {
            var article = new StringBuilder();
            for (int i = at; i < Math.min(at + ARTICLE, to); i++) {
                article.appendCodePoint(FIRST + i);
            }
            articles.add(article.toString());
        }
        return articles.toArray(String[]::new);
    }

    /** A text of the length whose shared part (of all that both say) with {@code of(0, length)} is as given. */
    public static String[] sharing(int percent, int length) {
        // shared / (2 * length - shared) = percent / 100
        int shared = 2 * length * percent / (100 + percent);
        return of(length - shared, 2 * length - shared);
    }
}
