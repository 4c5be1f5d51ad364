package dev.lexdelta.ingester.lines;

import java.util.List;

/** Lines that a site puts around a text. */
public final class Chrome {
    private static final int LONGEST = 60;
    private static final List<String> STARTS = List.of(
            "来源：",
            "来源:",
            "责编",
            "责任编辑",
            "编辑：",
            "作者：",
            "打印",
            "关闭",
            "分享",
            "扫一扫",
            "上一篇",
            "下一篇",
            "相关词条",
            "热门词条",
            "联系我们",
            "联络我们",
            "相关链接",
            "相关阅读",
            "相关附件",
            "政策原文",
            "浏览次数",
            "字号",
            "【打印",
            "【关闭",
            "返回",
            "版权所有",
            "网站地图",
            "备案号",
            "主办：",
            "承办：",
            "发布时间",
            "发布日期",
            "索引号",
            "信息来源",
            "本页网址",
            "Copyright",
            "附件下载",
            "微信");

    private Chrome() {}

    // rule: a short line that starts with words of page furniture
    public static boolean is(String text) {
        return text.length() <= LONGEST && STARTS.stream().anyMatch(text::startsWith);
    }
}
