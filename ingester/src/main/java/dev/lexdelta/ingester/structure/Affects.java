package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Affected;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Effect;
import java.util.ArrayList;
import java.util.List;

/** Which other texts a text changes or ends. */
final class Affects {
    private static final int LAST_ARTICLES = 3;

    private Affects() {}

    static List<Affected> of(String title, List<Article> articles) {
        var affected = new ArrayList<Affected>();
        if (title.contains("关于修改") || title.contains("关于废止")) {
            var how = title.contains("关于修改") ? Effect.AMENDS : Effect.REPEALS;
            quoted(title).forEach(name -> affected.add(new Affected(name, null, how)));
        }
        for (int i = Math.max(0, articles.size() - LAST_ARTICLES); i < articles.size(); i++) {
            repealed(articles.get(i).flat()).forEach(name -> affected.add(new Affected(name, null, Effect.REPEALS)));
        }
        return affected;
    }

    // rule: the titles in the sentence that ends with 同时废止
    private static List<String> repealed(String text) {
        int end = text.indexOf("同时废止");
        if (end < 0) {
            return List.of();
        }
        int from = text.lastIndexOf('。', end) + 1;
        return quoted(text.substring(from, end));
    }

    private static List<String> quoted(String text) {
        var names = new ArrayList<String>();
        int depth = 0;
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '《' && depth++ == 0) {
                open = i;
            } else if (c == '》' && depth > 0 && --depth == 0) {
                names.add(text.substring(open + 1, i));
            }
        }
        return names;
    }
}
