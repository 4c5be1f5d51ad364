package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The articles of one text, cut and tokenised once. */
final class Side {
    final List<Article> articles;
    final List<List<Unit>> units = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    private final List<List<int[]>> words = new ArrayList<>();
    private final List<List<List<String>>> cited = new ArrayList<>();
    private final Map<String, Integer> indexOf = new HashMap<>();

    Side(List<Article> articles, Tokenizer tokenizer) {
        this.articles = articles;
        for (Article article : articles) {
            indexOf.put(article.number(), indexOf.size());
            read(article, tokenizer);
        }
    }

    private void read(Article article, Tokenizer tokenizer) {
        List<Unit> cut = UnitCutter.cut(article);
        var tokens = new ArrayList<int[]>(cut.size());
        var numbers = new ArrayList<List<String>>(cut.size());
        for (Unit unit : cut) {
            Tokenizer.Words read = tokenizer.words(unit.text());
            tokens.add(read.tokens);
            numbers.add(read.cited);
        }
        units.add(cut);
        words.add(tokens);
        cited.add(numbers);
        texts.add(article.flat());
    }

    /**
     * The words of an article with what each citation means in its place; null when it cites nothing.
     *
     * @param became for each cited article of this side the articles of the new text that it stands for
     */
    @Nullable
    String meaning(int article, IntFunction<List<Integer>> became) {
        String text = texts.get(article);
        List<Citation> citations = Citations.in(text);
        var meaning = new StringBuilder();
        int at = 0;
        boolean follows = false;
        for (Citation citation : citations) {
            Integer index = citation.previous() ? Integer.valueOf(article - 1) : indexOf.get(citation.number());
            if (citation.level() != '章' && index != null && index >= 0) {
                meaning.append(text, at, citation.start()).append('§').append(became.apply(index));
                at = citation.end();
                follows = true;
            }
        }
        return follows ? meaning.append(text, at, text.length()).toString() : null;
    }

    int size() {
        return articles.size();
    }

    /** Tokens of each unit of an article. */
    List<int[]> words(int article) {
        return words.get(article);
    }

    /** Indices of the articles that a unit cites. */
    List<Integer> cited(int article, int unit) {
        var indices = new ArrayList<Integer>();
        for (String number : cited.get(article).get(unit)) {
            Integer index = number.isEmpty() ? Integer.valueOf(article - 1) : indexOf.get(number);
            if (index != null && index >= 0) {
                indices.add(index);
            }
        }
        return indices;
    }

    /** Articles correspond to their like only: the preamble to the preamble, an annex to an annex. */
    int family(int article) {
        return switch (articles.get(article).kind()) {
            case PREAMBLE -> 1;
            case ANNEX -> 2;
            case ARTICLE, CLAUSE, UNKNOWN -> 0;
        };
    }
}
