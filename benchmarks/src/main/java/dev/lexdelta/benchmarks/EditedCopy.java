package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A law as an amendment may leave it: of its articles 10 % changed, 3 % moved and 1 % split, always the same ones. */
final class EditedCopy {
    private static final long SEED = 20_260_101;
    private static final String CLAUSE = "，并应当自收到材料之日起十五个工作日内书面告知当事人";

    private EditedCopy() {}

    static LegalText of(LegalText law) {
        var random = new SplittableRandom(SEED);
        var edited = new ArrayList<List<Paragraph>>();
        var moved = new ArrayList<List<Paragraph>>();
        for (Article article : law.articles()) {
            int fate = random.nextInt(100);
            List<Paragraph> paragraphs = article.paragraphs();
            if (fate < 10) {
                edited.add(changed(paragraphs));
            } else if (fate < 13) {
                moved.add(paragraphs);
            } else if (fate < 14) {
                edited.addAll(split(paragraphs));
            } else {
                edited.add(paragraphs);
            }
        }
        moved.forEach(paragraphs -> edited.add(random.nextInt(edited.size() + 1), paragraphs));
        return law.withArticles(numbered(law.articles(), edited));
    }

    private static List<Paragraph> changed(List<Paragraph> paragraphs) {
        var changed = new ArrayList<>(paragraphs);
        Paragraph first = paragraphs.get(0);
        String text = first.text();
        int end = Math.max(0, text.length() - 1);
        int start = text.length() / 2;
        String edited = text.substring(0, start) + text.substring(Math.min(end, start + 6), end) + CLAUSE + "。";
        changed.set(0, new Paragraph(edited, first.items(), first.table()));
        return changed;
    }

    private static List<List<Paragraph>> split(List<Paragraph> paragraphs) {
        if (paragraphs.size() > 1) {
            return List.of(paragraphs.subList(0, 1), paragraphs.subList(1, paragraphs.size()));
        }
        Paragraph only = paragraphs.get(0);
        int middle = only.text().indexOf('，', only.text().length() / 2);
        return middle < 0
                ? List.of(paragraphs)
                : List.of(
                        List.of(Paragraph.of(only.text().substring(0, middle) + "。")),
                        List.of(new Paragraph(only.text().substring(middle + 1), only.items(), only.table())));
    }

    private static List<Article> numbered(List<Article> like, List<List<Paragraph>> texts) {
        var articles = new ArrayList<Article>();
        for (List<Paragraph> paragraphs : texts) {
            String number = String.valueOf(articles.size() + 1);
            articles.add(new Article(number, like.get(0).kind(), "第" + number + "条", null, paragraphs));
        }
        return articles;
    }
}
