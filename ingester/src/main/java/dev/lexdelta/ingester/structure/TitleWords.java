package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Numerals;

/**
 * A title apart from what is said of the version.
 *
 * @param title without stage words and years
 * @param stage the stage words, empty where there are none
 * @param decoration the other words about the version: 2021年修正
 */
record TitleWords(String title, String stage, String decoration) {
    private static final String[] PREFIXES = {"修订草案", "修正草案", "修正案草案", "草案", "修订征求意见稿", "公开征求意见稿", "征求意见稿", "送审稿"};
    private static final String[] NOTICES = {"征求意见", "印发", "公布", "发布", "颁布", "公告", "批准", "实施", "公开"};

    static TitleWords of(String printed) {
        var name = unquote(printed.strip());
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

    // rule: stage words may follow without brackets: …条例修订草案征求意见稿
    private static TitleWords openWords(String name, String stage, String decoration) {
        int cut = name.length();
        for (var prefix : PREFIXES) {
            int at = name.indexOf(prefix);
            boolean quoted = at >= 0 && name.indexOf('》', at) >= 0;
            if (at > 1 && !quoted && (name.charAt(at - 1) != '（')) {
                cut = Math.min(cut, at);
            }
        }
        int ask = name.indexOf("征求意见");
        if (ask > 1 && cut == name.length() && !name.contains("《")) {
            cut = name.startsWith("公开", ask - 2) ? ask - 2 : ask;
        }
        if (cut == name.length()) {
            return new TitleWords(name, stage, decoration);
        }
        var inner = name.substring(0, cut);
        var words = name.substring(cut) + stage;
        if (!inner.endsWith("）")) {
            return new TitleWords(inner.strip(), words, decoration);
        }
        var outer = of(inner);
        return new TitleWords(outer.title(), outer.stage() + words, outer.decoration() + decoration);
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
        for (var notice : NOTICES) {
            boolean ends = after.isEmpty()
                    || after.endsWith("通知")
                    || after.endsWith("公告")
                    || after.endsWith("启事")
                    || after.endsWith("函")
                    || after.endsWith("意见")
                    || after.endsWith("通告")
                    || (after.endsWith("决定") && notice.equals("批准"));
            if (ends && (before.contains(notice) || after.contains(notice))) {
                return inside;
            }
        }
        return name;
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

    /** （二） tells one interpretation from another; （试行） does not. */
    private static boolean ordinalBracket(String title, int at) {
        int open = title.lastIndexOf('（', at);
        int close = title.indexOf('）', at);
        return open >= 0 && close > open && close - open <= 4 && Numerals.value(title.substring(open + 1, close)) > 0;
    }
}
