package dev.lexdelta.ingester.structure;

import java.util.Arrays;
import java.util.List;

/** Sentences around a text that tell of it and are no part of it. */
final class Notices {
    private static final List<String> ANNOUNCING = List.of(
            "现予公布",
            "现予发布",
            "予以公布",
            "现予颁布",
            "向社会公开征求意见",
            "公开征求意见",
            "征求意见截止",
            "意见反馈",
            "反馈意见",
            "提出意见",
            "印发给你们",
            "请认真贯彻",
            "请遵照执行",
            "地方性法规。",
            "表决通过关于",
            "信函",
            "邮政编码",
            "电子邮箱",
            "联系电话");

    private static final List<String> COPIED = List.of("抄送：", "主送：", "抄报：", "主题词：", "联系人：");
    private static final int LONGEST_SALUTATION = 200;
    private static final List<String> ADDRESSED = List.of(
            "政府", "部门", "单位", "机构", "委员会", "法院", "检察院", "厅", "局", "委", "部", "公司", "企业", "大学", "学校", "办公室", "银行", "管委会",
            "协会", "集团");

    private Notices() {}

    static boolean is(String text) {
        return note(text)
                || ANNOUNCING.stream().anyMatch(text::contains)
                || COPIED.stream().anyMatch(text::startsWith);
    }

    // rule: 各区县人民政府，市有关部门： names whom a letter is for
    static boolean salutation(String text) {
        return text.endsWith("：")
                && text.length() <= LONGEST_SALUTATION
                && Arrays.stream(text.substring(0, text.length() - 1).split("[、，]", -1))
                        .allMatch(name -> ADDRESSED.stream().anyMatch(name::endsWith));
    }

    // rule: the note below a title tells the days: （2024年5月30日…通过）
    static boolean note(String text) {
        var dates = DateScan.all(text);
        return !dates.isEmpty()
                && dates.get(0).from() <= 4
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
