package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The articles of one text, cut and tokenised once. */
final class Side {
    /** No twin. */
    static final int NONE = -1;

    final List<Article> articles;
    final List<List<Unit>> units = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    private final List<List<int[]>> words = new ArrayList<>();
    private final List<List<List<String>>> cited = new ArrayList<>();
    private final int[] twins;
    private final Map<String, Integer> indexOf = new HashMap<>();

    /** The first of several articles alike stands for all. */
    private final Map<String, Integer> indexOfText = new HashMap<>();

    Side(List<Article> articles, Tokenizer tokenizer) {
        this(articles, tokenizer, null);
    }

    /** @param other the other text, if it was read already: what both say is read once */
    Side(List<Article> articles, Tokenizer tokenizer, @Nullable Side other) {
        this.articles = articles;
        twins = new int[articles.size()];
        for (int i = 0; i < twins.length; i++) {
            Article article = articles.get(i);
            String text = text(article);
            indexOf.put(article.number(), i);
            texts.add(text);
            twins[i] = other == null ? NONE : other.twin(article, text);
            if (other == null) {
                indexOfText.putIfAbsent(text, i);
            }
            if (other != null && twins[i] != NONE) {
                take(other, twins[i]);
            } else {
                read(article, tokenizer);
            }
        }
    }

    /** Most articles are one plain paragraph: its text need not be put together. */
    private static String text(Article article) {
        Paragraph first = article.paragraphs().isEmpty()
                ? Paragraph.of("")
                : article.paragraphs().get(0);
        boolean plain = article.paragraphs().size() == 1
                && first.items().isEmpty()
                && first.table().isEmpty();
        return plain ? first.text() : article.flat();
    }

    private int twin(Article article, String text) {
        Integer index = indexOfText.get(text);
        boolean same = index != null && articles.get(index).paragraphs().equals(article.paragraphs());
        return same ? index : NONE;
    }

    private void take(Side other, int twin) {
        units.add(other.units.get(twin));
        words.add(other.words.get(twin));
        cited.add(other.cited.get(twin));
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

    /** The article of the other text that says the same in the same paragraphs, where it was read first. */
    int twin(int article) {
        return twins[article];
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
