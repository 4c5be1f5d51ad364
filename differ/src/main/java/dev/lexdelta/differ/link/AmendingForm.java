package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.LegalText;
import java.util.regex.Pattern;

/**
 * Tells a 修正草案 that gives instructions (将第三条修改为……) from one that prints the whole law: the former is a decision
 * about the law although it bears the law's name.
 */
final class AmendingForm {
    private static final Pattern INSTRUCTION =
            Pattern.compile("修改为[：:“\"《]|增加[一二两三四五六七八九十]{1,3}[章节条款项]|删[去除]第|作为第.{1,12}[条款项]");
    /** Of this many articles one gives an instruction at least. */
    private static final int ONE_OF = 3;

    private static final String DECISION = "修正案";

    private AmendingForm() {}

    /** The title key under which the text is known: what amends is never known by the name of what it amends. */
    static String titleKey(LegalText text) {
        var key = text.titleKey();
        return text.action() == Action.AMEND
                        && !Name.of(text.jurisdiction(), key).decision()
                        && instructs(text)
                ? key + DECISION
                : key;
    }

    private static boolean instructs(LegalText text) {
        var instructions = text.articles().stream()
                .filter(article -> INSTRUCTION.matcher(article.flat()).find())
                .count();
        return instructions > 0 && instructions * ONE_OF >= text.articles().size();
    }
}
