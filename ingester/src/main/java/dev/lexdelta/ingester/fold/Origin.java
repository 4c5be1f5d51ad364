package dev.lexdelta.ingester.fold;

import java.util.List;

/** Tells mainland law in traditional characters from the law of Taiwan, whose words are its own. */
final class Origin {
    private static final Lexicon<Boolean> MARKS = new Lexicon<>();

    static {
        for (var mainland : List.of(
                "人民代表大会", "国务院", "人民政府", "人民法院", "人民检察院", "中华人民共和国", "中国共产党", "省、自治区", "公安机关", "国家标准", "县级以上", "主管部门",
                "征求意见稿", "应当")) {
            MARKS.put(mainland, true);
        }
        for (var taiwan : List.of("中华民国", "行政院", "立法院", "司法院", "考试院", "监察院", "总统", "内政部", "直辖市政府")) {
            MARKS.put(taiwan, false);
        }
    }

    private Origin() {}

    static boolean mainland(List<String> texts) {
        int balance = 0;
        for (var text : texts) {
            for (int at = 0; at < text.length(); at++) {
                var mark = MARKS.longestAt(text, at);
                if (mark != null) {
                    balance += mark.value() ? 1 : -1;
                }
            }
        }
        return balance > 0;
    }
}
