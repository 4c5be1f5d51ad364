package dev.lexdelta.ingester.lines;

import java.util.List;

/** Lines that a site puts around a text. */
public final class Chrome {
    private static final int LONGEST = 60;

    /** No law begins a line with these. */
    private static final List<String> SITE = List.of(
            "责编",
            "责任编辑",
            "扫一扫",
            "上一篇",
            "下一篇",
            "相关词条",
            "热门词条",
            "联系我们",
            "联络我们",
            "相关链接",
            "相关阅读",
            "政策原文",
            "【打印",
            "【关闭",
            "版权所有",
            "网站地图",
            "主办：",
            "承办：",
            "本页网址",
            "微信扫",
            "Copyright");

    /** A law may begin a sentence with these. */
    private static final List<String> LABELS =
            List.of("来源：", "来源:", "编辑：", "作者：", "发布时间", "发布日期", "索引号", "信息来源", "备案号", "浏览次数", "字号", "相关附件", "附件下载");

    /** Buttons: alone, or apart from what stands behind. */
    private static final List<String> BUTTONS = List.of("打印", "关闭", "分享", "返回", "微信");

    private static final List<String> PRESSED = List.of("本页", "页面", "窗口", "到", "顶部", "首页", "列表", "此页", "上一页");

    private Chrome() {}

    // rule: a short line that starts with words of page furniture; where a
    // law has the same words, one that is no sentence
    public static boolean is(String text) {
        return text.length() <= LONGEST
                && !text.isEmpty()
                && (SITE.stream().anyMatch(text::startsWith)
                        || (!sentence(text) && (LABELS.stream().anyMatch(text::startsWith) || button(text))));
    }

    private static boolean sentence(String text) {
        return "。；：，、".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    // rule: 打印, 打印 关闭窗口, 返回顶部; a word of a law goes on otherwise: 打印机
    private static boolean button(String text) {
        return BUTTONS.stream()
                .filter(text::startsWith)
                .mapToInt(String::length)
                .anyMatch(end -> text.length() == end
                        || !Chars.han(text.charAt(end))
                        || PRESSED.stream().anyMatch(words -> text.startsWith(words, end))
                        || BUTTONS.stream().anyMatch(words -> text.startsWith(words, end)));
    }
}
