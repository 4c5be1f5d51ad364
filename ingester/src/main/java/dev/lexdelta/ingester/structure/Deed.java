package dev.lexdelta.ingester.structure;

import java.util.List;

/** What a text does to others, by its title. */
enum Deed {
    NONE,
    AMENDS,
    REPEALS;

    private static final List<String> DECISIONS = List.of("决定", "决议", "通知", "公告", "通告", "命令", "令");

    // rule: 关于修改《…》的决定, 某条例修正案; 关于废止《…》的决定, 关于宣布失效一批文件的通知
    static Deed of(String title) {
        var name =
                title.endsWith("）") && title.lastIndexOf('（') > 0 ? title.substring(0, title.lastIndexOf('（')) : title;
        if (name.endsWith("修正案")) {
            return AMENDS;
        }
        if (DECISIONS.stream().noneMatch(name::endsWith)) {
            return NONE;
        }
        var outside = Quote.in(name).isEmpty() ? name : name.substring(0, name.indexOf('《'));
        boolean amends = outside.contains("关于修改") || outside.contains("和修改") || outside.contains("关于修正");
        boolean repeals = outside.contains("废止") || outside.contains("宣布失效");
        return amends ? AMENDS : repeals ? REPEALS : NONE;
    }
}
