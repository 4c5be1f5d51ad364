package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.LegalText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The articles of two texts as they are printed: 第二条 for what has the address 2/p1. */
final class Labels {
    private final Map<String, String> olds;
    private final Map<String, String> freshes;

    Labels(LegalText from, LegalText to) {
        olds = byNumber(from.articles());
        freshes = byNumber(to.articles());
    }

    private static Map<String, String> byNumber(List<Article> articles) {
        return articles.stream().collect(Collectors.toMap(Article::number, Article::label, (one, other) -> one));
    }

    String old(@Nullable String address) {
        return label(olds, address);
    }

    String fresh(@Nullable String address) {
        return label(freshes, address);
    }

    private static String label(Map<String, String> labels, @Nullable String address) {
        var number = address == null ? "" : address.replaceFirst("/.*", "");
        var label = labels.getOrDefault(number, "");
        return label.isEmpty() ? number : label;
    }
}
