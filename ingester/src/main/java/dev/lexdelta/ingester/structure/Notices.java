package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import java.util.ArrayList;
import java.util.List;

/** Sentences around a text that tell of it and are no part of it. */
final class Notices {
    /** What only a letter says, of the text that it passes on. */
    private static final List<String> PASSING_ON =
            List.of("现予公布", "现予发布", "现予颁布", "现予印发", "现予以公布", "现予以发布", "印发给你们", "请认真贯彻", "请遵照执行", "批准的地方性法规。", "表决通过关于");

    /** What a letter and a law may both say. */
    private static final List<String> ASKING = List.of(
            "征求意见", "意见反馈", "反馈意见", "提出意见", "修改意见", "意见和建议", "意见建议", "信函", "邮政编码", "邮编", "电子邮箱", "电子邮件", "联系电话", "通信地址",
            "传真");

    private static final List<String> COPIED = List.of("抄送：", "主送：", "抄报：", "主题词：", "联系人：");
    private static final List<String> ADDRESSES = List.of("@", "http", "www.", "本网站");
    private static final List<String> CLOSING = List.of("截止", "日前", "日之前", "期限为", "时间为", "时间：", "期限：");
    private static final int TELEPHONE = 7;
    private static final int POSTCODE = 6;
    private static final int LOOK_AHEAD = 6;
    private static final int LONGEST_SALUTATION = 200;
    private static final List<String> ADDRESSED = List.of(
            "政府", "部门", "单位", "机构", "委员会", "法院", "检察院", "厅", "局", "委", "部", "公司", "企业", "大学", "学校", "办公室", "银行", "管委会",
            "协会", "集团", "兵团");

    private static final List<String> SAYING = List.of("应当", "可以", "下列", "如下", "以下", "负责", "不得");

    private Notices() {}

    /** Whether the sentence on a line is one of a letter around the text. */
    static boolean at(List<Line> lines, int line) {
        var text = lines.get(line).text();
        return is(text) || (asks(text) && LineStart.of(text) != LineStart.ARTICLE && addressed(lines, line));
    }

    static boolean is(String text) {
        return note(text)
                || PASSING_ON.stream().anyMatch(text::contains)
                || (text.startsWith("现将") && (text.contains("予以公布") || text.contains("征求意见")))
                || COPIED.stream().anyMatch(text::startsWith)
                || (asks(text) && reachable(text));
    }

    // rule: a law also speaks of comments; a letter that asks for them says
    // by when, or gives an address in its next lines
    private static boolean addressed(List<Line> lines, int line) {
        int to = Math.min(lines.size(), line + 1 + LOOK_AHEAD);
        for (int i = line + 1; i < to && LineStart.of(lines.get(i).text()) != LineStart.ARTICLE; i++) {
            var text = lines.get(i).text();
            if (asks(text) && reachable(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean asks(String text) {
        return ASKING.stream().anyMatch(text::contains);
    }

    private static boolean reachable(String text) {
        return ADDRESSES.stream().anyMatch(text::contains)
                || longNumber(text)
                || (!DateScan.all(text).isEmpty() && CLOSING.stream().anyMatch(text::contains));
    }

    // rule: a telephone number has seven digits, a postcode six; an amount of money has 元 behind
    private static boolean longNumber(String text) {
        int fewest = text.contains("邮") ? POSTCODE : TELEPHONE;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joins = c == '-' && digits > 0;
            if (!joins && !Chars.digit(c) && digits >= fewest && c != '元') {
                return true;
            }
            digits = Chars.digit(c) ? digits + 1 : joins ? digits : 0;
        }
        return digits >= fewest;
    }

    // rule: 各区县人民政府，市有关部门： names whom a letter is for, and says nothing of them
    static boolean salutation(String text) {
        return text.endsWith("：")
                && text.length() <= LONGEST_SALUTATION
                && SAYING.stream().noneMatch(text::contains)
                && (text.startsWith("各")
                        || names(text.substring(0, text.length() - 1)).stream()
                                .allMatch(name -> ADDRESSED.stream().anyMatch(name::endsWith)));
    }

    /** The parts of a list apart by commas; what stands in brackets, such as 县（市、区）, is left out. */
    private static List<String> names(String list) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (depth == 0 && "、，".indexOf(c) >= 0) {
                names.add(name.toString());
                name.setLength(0);
            } else if ("（(".indexOf(c) >= 0) {
                depth++;
            } else if ("）)".indexOf(c) >= 0) {
                depth--;
            } else if (depth == 0) {
                name.append(c);
            }
        }
        names.add(name.toString());
        return names;
    }

    // rule: the note below a title tells the days: （2024年5月30日…通过）
    static boolean note(String text) {
        var dates = DateScan.all(text);
        return !dates.isEmpty()
                && dates.get(0).from() <= 4
                && !Sentences.tellsEffect(text)
                && (text.endsWith("）")
                        || text.endsWith("通过")
                        || text.endsWith("批准")
                        || text.endsWith("修正")
                        || text.endsWith("修订")
                        || text.endsWith("公布")
                        || text.endsWith("发布")
                        || text.endsWith("施行"));
    }
}
