package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** Laws of any length, to see how the cost grows. */
final class MadeUpLaw {
    private static final String ALIKE = "县级以上人民政府应当加强对市场主体经营活动的监督管理，并向社会公布。";
    private static final List<String> WHO = List.of("县级以上人民政府", "市场监督管理部门", "经营者", "行业协会", "建设单位", "检验机构");
    private static final List<String> MUST = List.of("应当", "可以", "不得", "有权", "负责");
    private static final List<String> WHAT =
            List.of("建立健全管理制度", "依法公开相关信息", "提供真实、完整的资料", "委托第三方开展评估", "擅自变更核准的用途", "按照国家有关规定备案");
    private static final int CODE_POINTS = 3_000;

    private MadeUpLaw() {}

    /** Articles with words of their own between phrases that all laws use. */
    static LegalText varied(int articles) {
        var random = new SplittableRandom(articles);
        return of(articles, i -> {
            var text = new StringBuilder();
            for (int sentence = random.nextInt(1, 4); sentence > 0; sentence--) {
                text.append(WHO.get(random.nextInt(WHO.size())));
                text.append(MUST.get(random.nextInt(MUST.size())));
                for (int own = random.nextInt(4, 12); own > 0; own--) {
                    text.append((char) ('一' + random.nextInt(CODE_POINTS)));
                }
                text.append('，').append(WHAT.get(random.nextInt(WHAT.size()))).append('。');
            }
            return text.toString();
        });
    }

    /** The same sentence in every article. */
    static LegalText alike(int articles) {
        return of(articles, i -> ALIKE);
    }

    private static LegalText of(int articles, IntFunction<String> text) {
        var list = new ArrayList<Article>(articles);
        for (int i = 1; i <= articles; i++) {
            list.add(new Article(
                    String.valueOf(i), ArticleKind.ARTICLE, "第" + i + "条", null, List.of(Paragraph.of(text.apply(i)))));
        }
        return ExamplePages.text("law.html").withArticles(list);
    }
}
