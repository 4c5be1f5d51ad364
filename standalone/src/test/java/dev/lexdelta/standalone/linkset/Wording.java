package dev.lexdelta.standalone.linkset;

import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The words of a law apart from its name, to be worded otherwise and printed under another.
 *
 * @param articles of each article its lines, the first without its label
 */
record Wording(List<List<String>> articles) {
    private static final String DIGITS = "零一二三四五六七八九";

    static Wording of(LegalText text) {
        return new Wording(text.articles().stream()
                .filter(article -> article.kind() == ArticleKind.ARTICLE)
                .map(article ->
                        article.paragraphs().stream().flatMap(Wording::lines).toList())
                .toList());
    }

    private static Stream<String> lines(Paragraph paragraph) {
        return Stream.concat(
                Stream.of(paragraph.text()), paragraph.items().stream().map(Item::flat));
    }

    /** As it might have stood before: a share of the articles is missing, and a share of the lines lacks a clause. */
    Wording earlier(RandomGenerator random, double share) {
        return new Wording(articles.stream()
                .filter(article -> random.nextDouble() > share / 2)
                .map(article -> article.stream()
                        .map(line -> random.nextDouble() < share ? shortened(random, line) : line)
                        .toList())
                .toList());
    }

    private static String shortened(RandomGenerator random, String line) {
        var clauses = new ArrayList<>(List.of(line.split("，")));
        if (clauses.size() > 2) {
            clauses.remove(1 + random.nextInt(clauses.size() - 2));
        }
        return String.join("，", clauses);
    }

    /** A share of the articles, and other words in place of the rest. */
    Wording mixedWith(Wording other, RandomGenerator random, double share) {
        var mixed = new ArrayList<List<String>>();
        for (int i = 0; i < articles.size(); i++) {
            mixed.add(random.nextDouble() < share ? articles.get(i) : other.articles.get(i % other.articles.size()));
        }
        return new Wording(mixed);
    }

    Wording with(UnaryOperator<String> change) {
        return new Wording(articles.stream()
                .map(article -> article.stream().map(change).toList())
                .toList());
    }

    Wording opening(String sentence) {
        var all = new ArrayList<>(articles);
        all.set(0, List.of(sentence));
        return new Wording(all);
    }

    /** A decision that words a share of the articles anew. */
    String decision(String title, RandomGenerator random, double share) {
        var text = new StringBuilder(title).append("\n（2022年5月20日通过）\n");
        int number = 0;
        for (int i = 0; i < articles.size(); i++) {
            if (random.nextDouble() < share) {
                text.append(numeral(++number)).append("、将").append(label(i)).append("修改为：“");
                text.append(label(i)).append('　').append(String.join("\n", articles.get(i)));
                text.append("”\n");
            }
        }
        return text.append(numeral(++number)).append("、本决定自公布之日起施行。\n").toString();
    }

    String law(String title) {
        return printed(title + "\n（2022年5月20日公布　自2022年8月1日起施行）");
    }

    /** A rule that a department issued by an order. */
    String rule(String title, String department, String day) {
        return printed("%s\n（%s%s令第12号公布　自公布之日起施行）".formatted(title, day, department));
    }

    String draft(String title, String stage) {
        return printed(title + "（" + stage + "）");
    }

    String printed(String head) {
        var text = new StringBuilder(head).append("\n\n");
        for (int i = 0; i < articles.size(); i++) {
            text.append(label(i)).append('　').append(String.join("\n", articles.get(i)));
            text.append('\n');
        }
        return text.toString();
    }

    private static String label(int index) {
        return "第" + numeral(index + 1) + "条";
    }

    private static String numeral(int number) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        var text = new StringBuilder();
        if (hundreds > 0) {
            text.append(DIGITS.charAt(hundreds)).append('百');
            text.append(tens == 0 && ones > 0 ? "零" : "");
        }
        if (tens > 0) {
            text.append(tens == 1 && hundreds == 0 ? "" : DIGITS.charAt(tens)).append('十');
        }
        return text.append(ones > 0 ? DIGITS.charAt(ones) : "").toString();
    }
}
