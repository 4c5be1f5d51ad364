package dev.lexdelta.ingester.fold;

import java.util.List;

/** Finds the law's name among the first lines of a document, for it tells what words the law has. */
final class Subject {
    private static final int FIRST_TEXTS = 40;
    private static final int LONGEST = 60;
    private static final String STATE = "中华人民共和国";
    private static final List<String> KINDS = List.of(
            "法", "法典", "条例", "规定", "办法", "细则", "规则", "解释", "决定", "章程", "准则", "规范", "标准", "规程", "通知", "意见", "决议", "方案");

    private Subject() {}

    /** The place of the name among these texts in simplified characters, or -1. */
    static int among(List<String> texts) {
        for (int i = 0; i < Math.min(FIRST_TEXTS, texts.size()); i++) {
            var name = bare(texts.get(i));
            if (name.length() > 2 && KINDS.stream().anyMatch(name::endsWith)) {
                return i;
            }
        }
        return -1;
    }

    // rule: a name is said without its state, marks, stage and dates, so that all versions of a law have the same
    static String bare(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        var bare = new StringBuilder();
        for (int i = 0; i < text.length() && "（(".indexOf(text.charAt(i)) < 0; i++) {
            char c = text.charAt(i);
            if (!Spaces.space(c) && "#*《》\uFEFF".indexOf(c) < 0) {
                bare.append(c);
            }
        }
        return bare.indexOf(STATE) == 0 ? bare.substring(STATE.length()) : bare.toString();
    }
}
