package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Authorities;
import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the authorities that words name, each under its full name: 市九届人大常委会 is 某市人民代表大会常务委员会. */
final class Organs {
    private static final int LONGEST = 40;
    private static final List<String> NAMES = List.of(
            "人民代表大会常务委员会", "人民代表大会常委会", "人大常委会", "人民代表大会", "人民政府", "国务院", "最高人民法院", "最高人民检察院", "中央军事委员会", "中央军委");
    private static final String STATE = "中华人民共和国";
    private static final String OPENERS = "由经据于原";

    private Organs() {}

    // rule: 、 or a space stands between authorities, and what follows 令, 公告 or a session belongs to none
    static List<String> in(String words) {
        var organs = new ArrayList<String>();
        int quote = words.indexOf('《');
        var plain = quote > 0 && named(words.substring(0, quote)) ? words.substring(0, quote) : words;
        for (var part : plain.split("[、 ]", -1)) {
            one(part).filter(organ -> !organs.contains(organ)).ifPresent(organs::add);
        }
        return organs;
    }

    /** The same words with 、 between courts and prosecutors that stood on one line with only a space between them. */
    static String apart(String words) {
        return words.replace("最高人民法院最高人民检察院", "最高人民法院、最高人民检察院").replace(' ', '、');
    }

    private static Optional<String> one(String part) {
        return known(part).or(() -> ending(part));
    }

    private static boolean named(String words) {
        return known(words).isPresent() || ending(words).isPresent();
    }

    // rule: the organ is named before its session: 内蒙古自治区第十四届人民代表大会常务委员会第十次会议
    private static Optional<String> known(String words) {
        return NAMES.stream()
                .filter(name -> at(words, name) >= 0)
                .findFirst()
                .map(name -> words.substring(opening(words, at(words, name)), at(words, name) + name.length()))
                .map(Organs::full)
                .filter(name -> name.length() <= LONGEST);
    }

    /** Where the organ is named, and not the members of it. */
    private static int at(String words, String name) {
        int at = words.indexOf(name);
        return at >= 0 && words.startsWith("代表", at + name.length()) ? -1 : at;
    }

    /** Behind the last character before the organ that cannot belong to its name. */
    private static int opening(String words, int at) {
        int from = at;
        while (from > 0
                && Chars.han(words.charAt(from - 1))
                && OPENERS.indexOf(words.charAt(from - 1)) < 0
                && at - from < LONGEST) {
            from--;
        }
        return from;
    }

    // rule: a name that ends like an authority, an order or an announcement behind it: 民政部令第1号
    private static Optional<String> ending(String words) {
        int order = order(words);
        int announcement = words.indexOf("公告");
        int end = order > 0 ? order : announcement > 0 ? announcement : words.length();
        var name = words.substring(0, end).strip();
        int from = 0;
        while (from < name.length() && OPENERS.indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        name = name.substring(from);
        return isName(name) ? Optional.of(full(name)) : Optional.empty();
    }

    /** Where an order is named: 令第5号, 令2024年第5号; -1 where none is. */
    static int order(String words) {
        for (int at = words.indexOf('令'); at >= 0; at = words.indexOf('令', at + 1)) {
            boolean numbered = at + 1 < words.length()
                    && (words.charAt(at + 1) == '第'
                            || "〔（[".indexOf(words.charAt(at + 1)) >= 0
                            || Chars.digit(words.charAt(at + 1)));
            if (numbered) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a line could be the name of an authority and nothing else. */
    static boolean isName(String words) {
        return Authorities.isName(words);
    }

    private static String full(String name) {
        var plain = withoutTerm(
                name.startsWith(STATE) && name.length() > STATE.length() ? name.substring(STATE.length()) : name);
        if (plain.endsWith("中央军委")) {
            return plain.substring(0, plain.length() - 2) + "军事委员会";
        }
        if (plain.endsWith("人大常委会")) {
            return plain.substring(0, plain.length() - 5) + "人民代表大会常务委员会";
        }
        return plain.endsWith("代表大会常委会") ? plain.substring(0, plain.length() - 3) + "常务委员会" : plain;
    }

    // rule: 第十四届 and 十四届 count the terms of an organ and are no part of its name
    private static String withoutTerm(String name) {
        int to = name.indexOf('届');
        int from = to;
        while (from > 0 && (Numerals.numeral(name.charAt(from - 1)) || Chars.digit(name.charAt(from - 1)))) {
            from--;
        }
        from = from > 0 && name.charAt(from - 1) == '第' ? from - 1 : from;
        return to > from ? name.substring(0, from) + name.substring(to + 1) : name;
    }
}
