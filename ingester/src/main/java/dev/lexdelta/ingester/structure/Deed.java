package dev.lexdelta.ingester.structure;

import java.util.List;
import java.util.Optional;

/** What a text does to others, by its title. */
enum Deed {
    NONE,
    AMENDS,
    REPEALS;

    private static final List<String> DECISIONS = List.of("决定", "决议", "通知", "公告", "通告", "命令", "令");

    private static final String APPROVING = "关于批准";
    private static final List<String> LOCAL = List.of("条例", "规定", "办法", "细则", "规则", "的决定", "的决议");

    // rule: 关于修改《…》的决定, 某条例修正案; 关于废止《…》的决定, 关于宣布失效一批文件的通知
    static Deed of(String title) {
        var name = Bracket.without(title);
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

    // rule: 关于批准《济南市…条例》的决定, quoted or not; to approve a treaty or a plan is a text of its own
    /** The name of the local text that a title approves. */
    static Optional<String> approved(String title) {
        int at = title.indexOf(APPROVING);
        int end = title.endsWith("的决定") ? title.length() - 3 : title.endsWith("的决议") ? title.length() - 3 : -1;
        if (at < 0 || end <= at + APPROVING.length()) {
            return Optional.empty();
        }
        var name = title.substring(at + APPROVING.length(), end);
        var quotes = Quote.in(name);
        var text = quotes.size() == 1 ? quotes.get(0).title() : name;
        boolean whole =
                quotes.isEmpty() || (quotes.get(0).from() == 0 && quotes.get(0).to() == name.length());
        return Optional.of(text).filter(named -> whole && LOCAL.stream().anyMatch(Bracket.without(named)::endsWith));
    }
}
