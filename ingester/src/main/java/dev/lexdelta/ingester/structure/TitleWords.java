package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Numerals;
import java.util.List;

/**
 * A title apart from what is said of the version.
 *
 * @param title without stage words and years
 * @param stage the stage words, empty where there are none
 * @param decoration the other words about the version: 2021年修正
 */
record TitleWords(String title, String stage, String decoration) {
    /** 二十三; a year (2021) is longer. */
    private static final int LONGEST_ORDINAL = 3;

    private static final int LONGEST_VERSION = 12;
    private static final List<String> CHANGES = List.of("修订", "修正", "修订本", "修正本");

    private static final List<String> PREFIXES =
            List.of("修订草案", "修正草案", "修正案草案", "草案", "修订征求意见稿", "公开征求意见", "征求意见", "送审稿", "修订送审稿");
    private static final List<String> ASKING = List.of("征求意见", "公开征求意见");
    private static final List<String> TAILS = List.of("稿", "草案", "意见", "公告", "通知", "启事", "函", "公示");
    private static final List<String> NOTICES =
            List.of("征求意见", "征求", "征集", "印发", "公布", "发布", "颁布", "公告", "批准", "实施", "公开");

    private static final List<String> ENDS = List.of("通知", "公告", "启事", "函", "意见", "通告", "意见的", "征求意见", "公示", "命令", "令");
    private static final List<String> BEHIND =
            List.of("的", "公开", "征求", "征集", "向", "面向", "意见", "修改意见", "及", "草案", "修订", "送审", "社会", "（");
    private static final List<String> REPEATS = List.of("再次", "第二次", "第三次", "第四次", "二次", "三次");

    // rule: what is about a text keeps its whole title, for the text's is not its own
    static TitleWords of(String printed) {
        return Companions.kind(printed).isPresent()
                ? new TitleWords(printed.strip(), "", "")
                : parted(unquote(printed.strip()));
    }

    private static TitleWords parted(String whole) {
        var name = whole;
        var stage = "";
        var decoration = "";
        var kept = "";
        while (name.endsWith("）") && name.lastIndexOf('（') > 0) {
            int open = name.lastIndexOf('（');
            var words = name.substring(open + 1, name.length() - 1);
            if (StageWords.in(words)) {
                stage = stage.isEmpty() ? words : words + stage;
            } else if (tellsVersion(words)) {
                decoration = words;
            } else {
                kept = name.substring(open) + kept;
            }
            name = name.substring(0, open).strip();
        }
        return kept.isEmpty() ? openWords(name, stage, decoration) : new TitleWords(name + kept, stage, decoration);
    }

    // rule: stage words may follow without brackets: …条例修订草案征求意见稿; 征求意见办法 is no stage but a law's name
    private static TitleWords openWords(String name, String stage, String decoration) {
        int cut = TAILS.stream().anyMatch(name::endsWith) ? openAt(name) : -1;
        if (cut < 0) {
            return new TitleWords(name, stage, decoration);
        }
        var inner = name.substring(0, cut);
        var words = withoutLetter(name.substring(cut)) + stage;
        if (!inner.endsWith("）")) {
            return new TitleWords(inner.strip(), words, decoration);
        }
        var outer = of(inner);
        return new TitleWords(outer.title(), outer.stage() + words, outer.decoration() + decoration);
    }

    private static String withoutLetter(String words) {
        int end = words.lastIndexOf('的');
        return end > 0 && TAILS.stream().anyMatch(words.substring(end + 1)::equals) ? words.substring(0, end) : words;
    }

    /** Where stage words begin outside brackets and quotes, -1 where they do not. */
    private static int openAt(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += "（《".indexOf(c) >= 0 ? 1 : "）》".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0 && i > 1 && opens(name, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean opens(String name, int at) {
        if (PREFIXES.stream().anyMatch(prefix -> name.startsWith(prefix, at))) {
            return true;
        }
        return REPEATS.stream()
                .filter(again -> name.startsWith(again, at))
                .anyMatch(again -> ASKING.stream().anyMatch(ask -> name.startsWith(ask, at + again.length())));
    }

    // rule: 《X（草案）》 alone, or inside a notice that prints or opens it, stands for X（草案）
    private static String unquote(String name) {
        int open = name.indexOf('《');
        int close = closing(name, open);
        if (open < 0 || close < 0) {
            return name;
        }
        var before = name.substring(0, open);
        var after = name.substring(close + 1);
        var inside = name.substring(open + 1, close);
        if (before.isEmpty() && after.isEmpty()) {
            return inside;
        }
        boolean ends = after.isEmpty() || ENDS.stream().anyMatch(after::endsWith);
        boolean told = NOTICES.stream().anyMatch(notice -> before.contains(notice) || after.contains(notice));
        var stage = leadingStage(after);
        var rest = after.substring(stage.length());
        var again = again(rest, 0);
        boolean alone = rest.isEmpty() || !again.isEmpty() || BEHIND.stream().anyMatch(rest::startsWith);
        if (!ends || !told || !alone) {
            return name;
        }
        return inside + stage + (again.isEmpty() ? "" : "（" + again + "）");
    }

    /** The words that tell of a further round at a position, behind a closing quote: 再次征求意见; else empty. */
    static String again(String text, int at) {
        int from = at < text.length() && text.charAt(at) == '》' ? at + 1 : at;
        return REPEATS.stream()
                .filter(word -> text.startsWith(word, from))
                .findFirst()
                .map(word -> word + "征求意见")
                .orElse("");
    }

    // rule: 《X》（草案） says the same as 《X（草案）》
    private static String leadingStage(String after) {
        int close = after.startsWith("（") ? after.indexOf('）') : -1;
        var bracket = close < 0 ? "" : after.substring(0, close + 1);
        return StageWords.in(bracket) ? bracket : "";
    }

    private static int closing(String name, int open) {
        int depth = 0;
        for (int i = Math.max(open, 0); i < name.length(); i++) {
            char c = name.charAt(i);
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
            if (c == '》' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a line is nothing but the year of a change in brackets: （2010年修订）. */
    static boolean versionAlone(String line) {
        var words = Bracket.inside(line);
        return words.length() < line.length()
                && words.length() <= LONGEST_VERSION
                && CHANGES.stream().anyMatch(words::endsWith)
                && tellsVersion(words);
    }

    private static boolean tellsVersion(String words) {
        return (words.length() >= 4 && Chars.digit(words.charAt(0)) && words.contains("年"))
                || words.equals("修正本")
                || words.equals("修订本")
                || words.equals("修订")
                || words.equals("修正")
                || words.contains("年修正")
                || words.contains("年修订")
                || words.matches("\\d{4}([-.]\\d{1,2}){0,2}");
    }

    /** The stage words in brackets; empty where there are none. */
    String bracket() {
        return stage.isEmpty() ? "" : "（" + stage + "）";
    }

    /** The title folded for comparison. */
    String key() {
        var folded = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            depth += c == '（' ? 1 : 0;
            boolean keep = depth == 0 || ordinalBracket(title, i);
            if (keep && (Chars.han(c) || Chars.digit(c) || Chars.latin(c))) {
                folded.append(Character.toLowerCase(c));
            }
            depth -= c == '）' && depth > 0 ? 1 : 0;
        }
        var key = folded.toString();
        var state = "中华人民共和国";
        return key.startsWith(state) && key.length() > state.length() ? key.substring(state.length()) : key;
    }

    /** （二） tells one interpretation from another, （第二批） one list; （试行） does not. */
    private static boolean ordinalBracket(String title, int at) {
        int open = title.lastIndexOf('（', at);
        int close = title.indexOf('）', at);
        if (open < 0 || close <= open || close - open > LONGEST_ORDINAL + 3) {
            return false;
        }
        var inside = title.substring(open + 1, close);
        boolean batch = inside.startsWith("第") && inside.endsWith("批");
        var ordinal = batch ? inside.substring(1, inside.length() - 1) : inside;
        return ordinal.length() <= LONGEST_ORDINAL && Numerals.value(ordinal) > 0;
    }
}
