package dev.lexdelta.notifier.render;

import java.util.ArrayList;
import java.util.List;

/** Addresses of articles and of places in them, in the words of a lawyer: {@code 12/p1/i2} is 第十二条第一款第二项. */
public final class Address {
    private static final char SEPARATOR = '/';
    private static final String ANNEX = "annex";

    private final Language language;

    public Address(Language language) {
        this.language = language;
    }

    /** The article of an address. */
    public static String articleOf(String address) {
        int end = address.indexOf(SEPARATOR);
        return end < 0 ? address : address.substring(0, end);
    }

    /** How many lists an address is inside of: 0 for a paragraph, 1 for an item (项), 2 for a sub-item (目). */
    public static int depthOf(String address) {
        return (int)
                parts(address).stream().filter(part -> part.startsWith("i")).count();
    }

    /** An article by its number: 第十二条, 第一百三十三条之一, 附件一, 序言; Article 12. */
    public String article(String number) {
        return language == Language.ZH ? chinese(number) : english(number);
    }

    /** Several articles: 第八条、第九条; Articles 8, 9. */
    public String articles(List<String> numbers) {
        if (language == Language.ZH) {
            return String.join("、", numbers.stream().map(this::article).toList());
        }
        return numbers.size() > 1 && numbers.stream().noneMatch(Address::special)
                ? "Articles " + String.join(", ", numbers)
                : String.join(", ", numbers.stream().map(this::article).toList());
    }

    /** A place in an article. */
    public String place(String address) {
        var parts = parts(address);
        var place = new StringBuilder(article(parts.get(0)));
        int items = 0;
        for (var part : parts.subList(1, parts.size())) {
            items += part.startsWith("i") ? 1 : 0;
            place.append(step(part, items));
        }
        return place.toString();
    }

    private String step(String part, int items) {
        if (part.length() < 2) {
            return part;
        }
        var number = part.substring(1);
        if (language == Language.EN) {
            return (items == 0 ? " para. " : items == 1 ? " item " : " sub-item ") + number;
        }
        return "第" + HanNumber.of(number) + (items == 0 ? "款" : items == 1 ? "项" : "目");
    }

    private static boolean special(String number) {
        return number.equals("0") || number.startsWith(ANNEX);
    }

    private static String english(String number) {
        if (number.equals("0")) {
            return "Preamble";
        }
        return number.startsWith(ANNEX) ? "Annex " + number.substring(ANNEX.length()) : "Article " + number;
    }

    private static String chinese(String number) {
        if (number.equals("0")) {
            return "序言";
        }
        if (number.startsWith(ANNEX)) {
            return annex(number.substring(ANNEX.length()));
        }
        int dash = number.indexOf('-');
        return dash < 0
                ? "第" + HanNumber.of(number) + "条"
                : "第" + HanNumber.of(number.substring(0, dash)) + "条之" + HanNumber.of(number.substring(dash + 1));
    }

    private static String annex(String number) {
        int dot = number.indexOf('.');
        return dot < 0
                ? "附件" + HanNumber.of(number)
                : "附件" + HanNumber.of(number.substring(0, dot)) + "第" + number.substring(dot + 1) + "部分";
    }

    private static List<String> parts(String address) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int end = address.indexOf(SEPARATOR); end >= 0; end = address.indexOf(SEPARATOR, start)) {
            parts.add(address.substring(start, end));
            start = end + 1;
        }
        parts.add(address.substring(start));
        return parts;
    }
}
