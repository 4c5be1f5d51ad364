package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Jurisdiction;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The title key of a text taken apart: what it is about, and what sort of text about it. Drafts and their laws may differ in
 * the words for the first, hardly in the second.
 *
 * @param subject without jurisdiction, form, numbers and the words that drafts gain and lose (管理, 暂行)
 * @param sortedSubject the subject without the order of its words: the same for 促进数字经济 and 数字经济促进
 * @param form 条例, 办法, 法; empty where none is known
 * @param sort what texts about the same subject must share to be versions of one another
 * @param decision whether the name is of a text that acts on others
 * @param amended the name of what a decision amends, without place; empty for other texts
 * @param saysNothing whether the name tells no subject, so that many texts may bear it: 公告, 关于废止部分规章的决定
 */
record Name(
        String subject,
        String sortedSubject,
        String form,
        Sort sort,
        boolean decision,
        String amended,
        boolean saysNothing) {
    /**
     * Texts of different sorts are never versions of one another.
     *
     * @param implementing an 实施细则 or 实施办法 of something else
     * @param supplement a 补充规定, an annex, an explanation
     * @param numbers 第二批, 2024, （二）
     */
    record Sort(boolean implementing, boolean supplement, List<String> numbers) {}

    // the longest first: 办法 is no 法
    private static final List<String> FORMS = List.of(
            "实施细则", "条例", "规定", "办法", "细则", "规则", "规程", "准则", "规范", "章程", "守则", "决定", "决议", "解释", "意见", "通知", "标准",
            "方案", "目录", "清单", "指南", "说明", "解读", "释义", "附件", "法");
    /** A rule that was drafted under one of these names may be issued under another. */
    private static final Set<String> RULES = Set.of("办法", "规定", "规则", "规程", "准则", "规范");

    private static final Set<String> ABOUT_TEXTS = Set.of("说明", "解读", "释义", "附件");
    private static final List<String> LOOSE = List.of("暂行", "试行", "管理", "若干", "的");

    private static final Pattern NUMBER = Pattern.compile(
            "第[0-9〇零一二三四五六七八九十百]{1,8}[批期号部次辑]?|[0-9]{1,8}年?|(?<=解释|规定|意见|办法|批复|目录|清单|修正案)[一二三四五六七八九十]{1,3}$");
    private static final Pattern DECISION = Pattern.compile("(?:修改|修正|废止|失效).{0,200}(?:决定|决议|通知)$|修正案$");

    private static final Pattern AMENDING =
            Pattern.compile("(?:.{0,40}?关于)?修[改正](?<decided>.{2,200}?)的?(?:决定|决议)|(?<law>.{2,200}?)修正案");

    private static final Pattern BRACKETS = Pattern.compile("（(?!第?[0-9〇零一二三四五六七八九十]{1,3}批?）)[^（）]{0,100}）");
    private static final String STATE = "中华人民共和国";
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final List<String> ACTS = List.of("修改", "修正", "废止", "失效");

    static Name of(Jurisdiction jurisdiction, String key) {
        var numbers = mayHaveNumbers(key)
                ? NUMBER.matcher(key).results().map(found -> found.group()).toList()
                : List.<String>of();
        var words = numbers.isEmpty() ? key : NUMBER.matcher(key).replaceAll("");
        var place = jurisdiction.name() == null ? "" : jurisdiction.name();
        var named = opened(opened(words, place), "关于");
        boolean decision = isDecision(words);
        var amended = decision ? opened(amended(named), place) : "";
        if (!amended.isEmpty()) {
            var law = of(jurisdiction, amended);
            return new Name(
                    law.subject, law.sortedSubject, law.form, sort(named, "", "", numbers), true, amended, false);
        }
        var form = FORMS.stream().filter(named::endsWith).findFirst().orElse("");
        var about = named.substring(0, named.length() - form.length());
        var subject = withoutLoose(about);
        var sort = sort(named, form, about, numbers);
        var told = subject.isEmpty() ? about : subject;
        return new Name(told, sorted(told), form, sort, decision, "", EmptyNames.isOne(named));
    }

    private static Sort sort(String named, String form, String about, List<String> numbers) {
        boolean implementing = named.contains("实施") || form.equals("细则");
        return new Sort(implementing, about.endsWith("补充") || ABOUT_TEXTS.contains(form), numbers);
    }

    // rule: 关于修改甲的决定, whoever decided it, and 甲修正案 are both about 甲; 关于修改部分规章的决定 names none
    private static String amended(String named) {
        var found = AMENDING.matcher(named);
        if (!found.matches() || EmptyNames.isOne(named)) {
            return "";
        }
        return opened(found.group("decided") == null ? found.group("law") : found.group("decided"), STATE);
    }

    // rule: the name of a text that another text names: letters and digits, no （试行） but （二） and （第二批）, no 中华人民共和国
    /** The title key of a title, as versions have it. */
    static String key(String title) {
        var folded = BRACKETS.matcher(title)
                .replaceAll("")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return folded.equals(STATE) ? folded : opened(folded, STATE);
    }

    private static String opened(String words, String opener) {
        return words.startsWith(opener) ? words.substring(opener.length()) : words;
    }

    private static String withoutLoose(String about) {
        var subject = about;
        for (var loose = looseEnd(subject); !loose.isEmpty(); loose = looseEnd(subject)) {
            subject = subject.substring(0, subject.length() - loose.length());
        }
        return subject;
    }

    private static String looseEnd(String words) {
        return LOOSE.stream().filter(words::endsWith).findFirst().orElse("");
    }

    // rule: 关于修改《甲》的决定 and 甲修正案 are about a law, no version of it
    private static boolean isDecision(String words) {
        return ACTS.stream().anyMatch(words::contains)
                && DECISION.matcher(words).find();
    }

    // a version looks at many names: these looks spare nearly all of them the patterns
    private static boolean mayHaveNumbers(String key) {
        return key.chars().anyMatch(character -> character == '第' || (character >= '0' && character <= '9'))
                || (!key.isEmpty() && NUMERALS.indexOf(key.charAt(key.length() - 1)) >= 0);
    }

    private static String sorted(String subject) {
        var characters = subject.codePoints().sorted().toArray();
        return new String(characters, 0, characters.length);
    }

    boolean sameForm(Name other) {
        return form.equals(other.form) || (RULES.contains(form) && RULES.contains(other.form));
    }
}
