package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts that a decision lists one by one, in its clauses or in an annex, as those it repeals. */
final class Listing {
    private static final List<String> ENDED = List.of("废止", "失效");
    private static final List<String> KEPT = List.of("修改", "继续有效", "保留");
    private static final List<String> CHAINED = List.of("、", "和", "及", "以及");
    private static final List<String> ISSUED = List.of("年", "号", "公布", "发布");

    private Listing() {}

    /** The titles that one article lists as repealed; {@code deed} is that of the whole text. */
    static List<Quote> repealed(Article article, Deed deed) {
        return switch (article.kind()) {
            case ANNEX -> inAnnex(article, deed);
            case CLAUSE -> inClause(article, deed);
            case ARTICLE, PREAMBLE, UNKNOWN -> List.of();
        };
    }

    // rule: 决定废止下列规章：一、《…》; a decision that also amends lists them below a sentence that says so
    private static List<Quote> inClause(Article article, Deed deed) {
        var found = new ArrayList<Quote>();
        for (var paragraph : article.paragraphs()) {
            if (deed == Deed.REPEALS) {
                found.addAll(leading(paragraph.text()));
            }
            if (deed == Deed.REPEALS || (deed == Deed.AMENDS && any(ENDED, paragraph.text()))) {
                texts(paragraph.items()).forEach(text -> found.addAll(leading(text)));
            }
        }
        return found;
    }

    // rule: 附件2 国务院决定废止的行政法规: names without quotes, also in a table
    private static List<Quote> inAnnex(Article article, Deed deed) {
        var heading = article.label()
                + article.paragraphs().stream().map(Paragraph::text).findFirst().orElse("");
        boolean ended = any(ENDED, heading) || (deed == Deed.REPEALS && !any(KEPT, heading));
        if (!ended) {
            return List.of();
        }
        var texts = texts(article).filter(text -> !heading.endsWith(text));
        var rows = article.paragraphs().stream().flatMap(paragraph -> paragraph.table().stream());
        return Stream.concat(texts.flatMap(text -> named(text).stream()), rows.flatMap(row -> inRow(row).stream()))
                .toList();
    }

    /** Each paragraph and each item of an article by itself. */
    static Stream<String> texts(Article article) {
        return article.paragraphs().stream()
                .flatMap(paragraph -> Stream.concat(Stream.of(paragraph.text()), texts(paragraph.items())));
    }

    private static Stream<String> texts(List<Item> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item.text()), texts(item.items())));
    }

    private static List<Quote> named(String text) {
        var quotes = leading(text);
        return quotes.isEmpty() ? plain(text, "") : quotes;
    }

    // rule: a row has the name in one cell and the number in another
    private static List<Quote> inRow(List<String> row) {
        var number = row.stream()
                .filter(DocumentNumbers::is)
                .findFirst()
                .map(cell -> "（" + cell + "）")
                .orElse("");
        return row.stream()
                .map(cell -> cell.startsWith("《") ? leading(cell + number) : plain(cell, number))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Quote> plain(String text, String number) {
        int open = issued(text);
        var name = text.substring(0, open < 0 ? text.length() : open);
        return Titles.names(name) && name.indexOf('《') != 0
                ? Quote.in("《" + name + "》" + (open < 0 ? number : text.substring(open)))
                : List.of();
    }

    /** Where the bracket opens that tells when a text was issued, -1 where none does. */
    private static int issued(String text) {
        for (int open = text.indexOf('（'); open > 0; open = text.indexOf('（', open + 1)) {
            int close = text.indexOf('）', open);
            if (close > 0 && any(ISSUED, text.substring(open, close))) {
                return open;
            }
        }
        return -1;
    }

    // rule: 《甲》、《乙》和《丙》 at the head of an entry; what it cites further on is not listed
    private static List<Quote> leading(String text) {
        var chain = new ArrayList<Quote>();
        int end = 0;
        for (var quote : Quote.in(text)) {
            boolean next = quote.from() == end || CHAINED.contains(text.substring(end, quote.from()));
            if (!next) {
                break;
            }
            chain.add(quote);
            end = quote.to();
        }
        return chain;
    }

    private static boolean any(List<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }
}
