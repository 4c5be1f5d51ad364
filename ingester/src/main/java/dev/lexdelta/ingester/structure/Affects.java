package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Affected;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Effect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which other texts a text changes or ends. */
final class Affects {
    private static final int LAST_ARTICLES = 3;
    private static final List<String> ENDING =
            List.of("同时废止", "同时失效", "同时作废", "予以废止", "予以作废", "即行废止", "自行废止", "一并废止", "之日起废止", "停止执行", "不再执行", "宣布失效");
    private static final List<String> INSTRUCTING = List.of("将", "对", "、", "删去", "删除");
    private static final List<String> JOINING = List.of("", "、", "和", "及", "以及");
    private static final List<String> PASSED = List.of("修正", "修订", "规定的", "所称");
    private static final int NEAR = 40;
    private static final String AMENDMENT = "修正案";

    private record Key(String title, Effect how) {}

    private final Map<Key, Affected> affected = new LinkedHashMap<>();

    private Affects() {}

    static List<Affected> of(String title, Deed deed, List<Article> articles) {
        var affects = new Affects();
        affects.inTitle(title, deed);
        var proper = articles.stream().filter(Affects::isProper).toList();
        int last = proper.size() - LAST_ARTICLES;
        for (int i = 0; i < proper.size(); i++) {
            var article = proper.get(i);
            if (deed != Deed.NONE) {
                affects.instructed(article.flat(), deed);
            }
            if (i >= last || article.kind() == ArticleKind.CLAUSE) {
                affects.ended(article.flat());
            }
        }
        articles.forEach(article -> affects.listed(article, deed));
        return List.copyOf(affects.affected.values());
    }

    private static boolean isProper(Article article) {
        return article.kind() == ArticleKind.ARTICLE || article.kind() == ArticleKind.CLAUSE;
    }

    // rule: what a decision lists as repealed; an annex of instructions amends what these name
    private void listed(Article article, Deed deed) {
        for (var quote : Listing.repealed(article, deed)) {
            add(quote.title(), quote.number(), Effect.REPEALS);
        }
        if (deed == Deed.AMENDS && article.kind() == ArticleKind.ANNEX) {
            Listing.texts(article).forEach(text -> instructed(text, deed));
        }
    }

    // rule: 关于修改《…》的决定, 关于废止《…》的决定, and 某条例修正案 for 某条例
    private void inTitle(String title, Deed deed) {
        if (deed == Deed.NONE) {
            return;
        }
        var how = deed == Deed.REPEALS ? Effect.REPEALS : Effect.AMENDS;
        var quotes = Quote.in(title);
        quotes.forEach(quote -> add(quote.title(), quote.number(), how));
        int amendment = title.indexOf(AMENDMENT);
        if (quotes.isEmpty() && amendment > 2) {
            add(title.substring(0, amendment), null, how);
        }
    }

    // rule: 将《…》第三条修改为, 废止《…》: what an instruction names first is what it changes, and what it joins to that
    private void instructed(String text, Deed deed) {
        Effect how = null;
        int end = 0;
        for (var quote : Quote.in(text)) {
            boolean joined = how != null && JOINING.contains(text.substring(end, quote.from()));
            how = joined ? how : instruction(text, quote, deed);
            end = quote.to();
            if (how != null) {
                add(quote.title(), quote.number(), how);
            }
        }
    }

    private static @Nullable Effect instruction(String text, Quote quote, Deed deed) {
        var before = text.substring(Math.max(0, quote.from() - 6), quote.from());
        var behind = text.substring(quote.to(), Math.min(text.length(), quote.to() + NEAR));
        if (before.endsWith("废止") || ENDING.stream().anyMatch(behind::startsWith)) {
            return Effect.REPEALS;
        }
        boolean amends = deed == Deed.AMENDS
                && (before.isEmpty() || INSTRUCTING.stream().anyMatch(before::endsWith))
                && (behind.startsWith("第") || behind.contains("修改"));
        return amends ? Effect.AMENDS : null;
    }

    // rule: the titles in the sentence before 同时废止, but for those that only tell how one of them was changed; where
    // only some provisions end, the text is amended
    private void ended(String text) {
        for (var word : ENDING) {
            int done = 0;
            for (int end = text.indexOf(word); end >= 0; end = text.indexOf(word, done)) {
                var before = text.substring(done, end);
                var sentence = before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
                Quote.in(sentence)
                        .forEach(quote -> ended(
                                quote, sentence.substring(quote.to(), Math.min(sentence.length(), quote.to() + NEAR))));
                done = end + word.length();
            }
        }
    }

    private void ended(Quote quote, String behind) {
        boolean passing = PASSED.stream().anyMatch(behind::startsWith)
                || (behind.startsWith("第") && behind.indexOf("次修") > 0 && behind.indexOf("次修") <= 3);
        boolean part = behind.startsWith("中") || behind.startsWith("第") || behind.startsWith("有关");
        if (!passing) {
            add(quote.title(), quote.number(), part ? Effect.AMENDS : Effect.REPEALS);
        }
    }

    private void add(String title, @Nullable String number, Effect how) {
        affected.merge(
                new Key(title, how),
                new Affected(title, number, how),
                (known, again) -> known.documentNumber() == null ? again : known);
    }
}
