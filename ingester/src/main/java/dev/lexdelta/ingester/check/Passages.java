package dev.lexdelta.ingester.check;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Item;
import java.util.ArrayList;
import java.util.List;

/** The texts of articles with their addresses, in reading order. */
final class Passages {
    /**
     * One paragraph or item.
     *
     * @param path address within the article: p1, p1/i2
     * @param label what is printed before it: 第一条 of a first paragraph, （一） of an item; empty for another paragraph
     */
    record Passage(String article, String path, String label, String text) {}

    private Passages() {}

    static List<Passage> of(List<Article> articles) {
        var passages = new ArrayList<Passage>();
        articles.forEach(article -> add(article, passages));
        return passages;
    }

    private static void add(Article article, List<Passage> passages) {
        for (int i = 0; i < article.paragraphs().size(); i++) {
            var paragraph = article.paragraphs().get(i);
            var path = "p" + (i + 1);
            passages.add(new Passage(article.number(), path, i == 0 ? article.label() : "", paragraph.text()));
            add(article.number(), path, paragraph.items(), passages);
        }
    }

    private static void add(String article, String parent, List<Item> items, List<Passage> passages) {
        for (int i = 0; i < items.size(); i++) {
            var path = parent + "/i" + (i + 1);
            passages.add(new Passage(
                    article, path, items.get(i).label(), items.get(i).text()));
            add(article, path, items.get(i).items(), passages);
        }
    }
}
