package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Numerals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells by the grammar of a title whether a document is about a text: what it says it is, and whether that is said of a
 * text it names. What ends like a rule is one, whatever it is about.
 */
final class CompanionTitles {
    /** Words that say by themselves that a document is about another, the longer before those they end with. */
    private static final List<String> OWN = List.of(
            "起草说明",
            "编制说明",
            "修订说明",
            "修改说明",
            "制定说明",
            "起草情况的说明",
            "审议结果报告",
            "审议结果的报告",
            "审议意见的报告",
            "修改情况的报告",
            "修改情况的汇报",
            "修改意见的报告",
            "征求意见情况反馈",
            "征求意见情况的反馈",
            "征求意见情况",
            "意见采纳情况",
            "采纳情况的反馈",
            "采纳情况反馈",
            "采纳情况",
            "政策解读",
            "解读",
            "释义",
            "理解与适用",
            "答记者问",
            "新闻通稿",
            "新闻发布会",
            "宣传提纲",
            "修改对照表",
            "修订对照表",
            "条文对照表",
            "花脸稿",
            "图解");

    /** Words that do so in the title of a document, but are names of forms and tables among annexes. */
    private static final List<String> REPORTS = List.of("的说明", "情况说明", "情况的汇报", "情况反馈", "问答", "报告", "汇报", "议案");

    /** Words that do so when they are said of a text. */
    private static final List<String> SAID_OF_A_TEXT = List.of(
            "解读", "解析", "详解", "释义", "释法", "理解与适用", "说明", "答记者问", "记者问", "问答", "百问", "新闻", "发布会", "通稿", "实录", "宣传", "宣讲",
            "普法", "案例", "亮点", "看点", "背景", "主要内容", "修改内容", "修改要点", "制定依据", "导读", "读本", "速览", "图解", "一图", "对照表", "对照",
            "对比", "花脸稿", "评估", "听证", "论证会", "座谈会", "培训", "学习", "采纳情况", "征求意见情况", "情况", "意见结果", "审议结果", "审查意见", "审核意见",
            "审议意见", "初审意见", "修改意见", "评估意见", "论证意见", "审查表", "汇总", "的反馈", "意见反馈", "报告", "汇报", "通报", "议案", "请示", "评论",
            "述评", "综述", "访谈", "专访", "讲话", "发言", "心得", "周年");

    /** Headlines tell what happened to a text. */
    private static final List<String> HAPPENED =
            List.of("起施行", "正式施行", "即将施行", "起实施", "正式实施", "公布实施", "颁布实施", "即将实施", "出台", "表决通过", "获批", "获通过");

    private static final List<String> HAPPENING = List.of("施行", "实施", "公布", "发布", "颁布", "通过", "批准");
    private static final List<String> TELLING =
            List.of("解读", "读懂", "看懂", "图解", "详解", "聚焦", "答记者问", "访谈", "出台", "表决通过", "审议通过", "审议");

    private static final List<String> STARTS = List.of("一图读懂", "一图看懂", "图解", "解读", "读懂", "聚焦", "专家解读", "权威解读", "政策解读");
    private static final List<String> RULES = List.of(
            "条例", "办法", "规定", "细则", "规则", "规程", "准则", "制度", "标准", "规范", "决定", "决议", "命令", "批复", "答复", "解释", "基准", "修正案",
            "法典");

    /** What a letter or a notice asks or orders is its own matter, unless it is the fate of the comments. */
    private static final List<String> NOTICES = List.of("通知", "意见", "方案", "函");

    private static final List<String> TEXTS = List.of("条例", "办法", "规定", "细则", "规则", "法典", "法");

    /** 方法, 制法 and the like are no laws. */
    private static final String NO_LAW = "方制做用语立执司守依合";

    private static final List<String> NO_LAWS = List.of("释法", "普法", "说法", "看法", "做法", "方法", "执法", "用法");

    private static final int LONGEST = 200;
    private static final String AND = "及和与、";

    private CompanionTitles() {}

    /** The kind that the title of a document names; empty for that of a text. */
    static Optional<String> kind(String title) {
        if (title.length() > LONGEST) {
            return Optional.empty();
        }
        var name = bare(title);
        return Deed.approved(name)
                .map(text -> "批准决定")
                .or(() -> labelled(name))
                .or(() -> enclosed(name))
                .or(() -> isRule(name) ? Optional.empty() : ending(REPORTS, name));
    }

    /** The same of an enclosure, where a report or a table may be a form that belongs to the text. */
    static Optional<String> enclosed(String title) {
        var name = bare(title);
        var started = STARTS.stream().filter(name::startsWith).findFirst();
        return started.isPresent() || isRule(name)
                ? started
                : ending(OWN, name)
                        .or(() -> saidOfAText(name))
                        .or(() -> Optional.of(name).filter("说明"::equals));
    }

    /** The kind that a heading names which became one line with its text; empty where it names none. */
    static Optional<String> heading(String text, int from) {
        return Stream.of(OWN, REPORTS, List.of("说明"))
                .flatMap(List::stream)
                .filter(kind -> text.startsWith(kind, from) && text.length() > from + kind.length())
                .findFirst();
    }

    // rule: 专家解读：…, 《…》解读之一：… and 【图解】… say first what they are
    private static Optional<String> labelled(String name) {
        int from = name.startsWith("【") ? 1 : 0;
        int colon = name.indexOf(from > 0 ? '】' : '：');
        if (colon < from || name.lastIndexOf('《', colon) > name.lastIndexOf('》', colon)) {
            return Optional.empty();
        }
        var label = bare(name.substring(from, colon));
        return ending(OWN, label)
                .or(() -> ending(SAID_OF_A_TEXT, label))
                .or(() -> STARTS.stream().filter(label::equals).findFirst());
    }

    private static boolean isRule(String name) {
        boolean law = name.endsWith("法") && NO_LAWS.stream().noneMatch(name::endsWith);
        return law || RULES.stream().anyMatch(name::endsWith);
    }

    private static Optional<String> ending(List<String> words, String name) {
        return words.stream().filter(name::endsWith).findFirst();
    }

    // rule: 《…》亮点解析, 关于《…（草案）》公众意见采纳情况的通报, 某条例（草案）听证会公告: what is said behind the name of a text
    private static Optional<String> saidOfAText(String name) {
        int quote = name.lastIndexOf('》');
        int end = quote >= 0 ? quote + 1 : endOfText(name);
        if (end < 0) {
            return Optional.empty();
        }
        var said = ownMatter(name.substring(end));
        return about(said, quote >= 0, name.substring(0, end))
                .or(() -> HAPPENED.stream().filter(said::contains).findFirst())
                .or(() -> quote < 0
                        ? Optional.empty()
                        : headline(name.substring(0, Math.max(0, name.indexOf('《'))), said));
    }

    private static Optional<String> about(String said, boolean quoted, String before) {
        boolean notice = NOTICES.stream().anyMatch(said::endsWith);
        return SAID_OF_A_TEXT.stream()
                .filter(said::contains)
                .filter(word -> !notice || fate(word, said, quoted, before))
                .findFirst();
    }

    // rule: 《…》7月1日施行, 某市表决通过《…》, 某专家解读《…》 are headlines of news
    private static Optional<String> headline(String before, String said) {
        return ending(HAPPENING, said)
                .or(() -> said.isEmpty() ? ending(TELLING, before) : Optional.empty())
                .filter(word -> !before.contains("关于"));
    }

    // rule: a notice that passes on a companion of a quoted text, or tells what became of the comments, is one; but
    // 征集《…》修改意见 asks for them
    private static boolean fate(String word, String said, boolean quoted, String before) {
        if (word.endsWith("意见")) {
            return said.endsWith(word) && !before.contains("征");
        }
        return quoted
                && (said.startsWith(word) || said.startsWith("的" + word) || word.equals("宣传") || word.equals("采纳情况"));
    }

    // rule: in 《…》及起草说明公开征求意见的公告 the companion only goes with the text
    private static String ownMatter(String said) {
        if (said.isEmpty() || AND.indexOf(said.charAt(0)) < 0) {
            return said;
        }
        return OWN.stream()
                .filter(said::contains)
                .findFirst()
                .map(word -> said.substring(said.indexOf(word) + word.length()))
                .orElse(said);
    }

    /** Behind the name of a text that stands without quotes: a bracket with stage words, else a word that ends a name. */
    private static int endOfText(String name) {
        int close = name.lastIndexOf('）');
        int open = close < 0 ? -1 : name.lastIndexOf('（', close);
        if (open > 0 && StageWords.in(name.substring(open + 1, close))) {
            return close + 1;
        }
        for (int i = 2; i < name.length(); i++) {
            int at = i;
            var text = TEXTS.stream().filter(word -> name.startsWith(word, at)).findFirst();
            if (text.isPresent()
                    && isName(name, at, text.get())
                    && said(name, at + text.get().length())) {
                return at + text.get().length();
            }
        }
        return -1;
    }

    private static boolean isName(String name, int at, String word) {
        return !word.equals("法") || NO_LAW.indexOf(name.charAt(at - 1)) < 0;
    }

    private static boolean said(String name, int from) {
        int at = name.startsWith("的", from) ? from + 1 : from;
        return SAID_OF_A_TEXT.stream().anyMatch(word -> name.startsWith(word, at))
                || HAPPENED.stream().anyMatch(word -> name.indexOf(word, at) >= 0);
    }

    // rule: （一）, （全文）, （2024年6月） and 之一 count and date a document and do not say what it is
    private static String bare(String title) {
        var name = title.strip();
        var shorter = Bracket.without(name);
        if (!shorter.equals(name) && !StageWords.in(name.substring(shorter.length()))) {
            return bare(shorter);
        }
        int of = name.lastIndexOf('之');
        boolean counted = of > 1
                && of + 1 < name.length()
                && name.substring(of + 1).chars().allMatch(c -> Numerals.numeral((char) c) || Chars.digit((char) c));
        return counted ? name.substring(0, of) : name;
    }
}
