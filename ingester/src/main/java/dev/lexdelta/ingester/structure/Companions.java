package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Companion;
import dev.lexdelta.ingester.lines.AnnexHead;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Link;
import dev.lexdelta.ingester.lines.Markers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Documents that accompany a text, such as its 起草说明, and are never the text itself. */
public final class Companions {
    private static final List<String> COMMENTING = List.of("释义", "理解与适用", "对照表", "对照", "修改对照表", "修订对照表", "条文对照表");
    private static final int LONGEST = 120;
    private static final String SENTENCE = "。，；";
    private static final Pattern FILE = Pattern.compile("\\.(docx?|pdf|wps|xlsx?|zip|rar)$", Pattern.CASE_INSENSITIVE);

    private Companions() {}

    /** The kind that a title names; empty for that of a text. */
    public static Optional<String> kind(String title) {
        return CompanionTitles.kind(title);
    }

    /** Whether a title is that of a companion that prints the articles among its own words. */
    static boolean comments(String title) {
        return kind(title).filter(COMMENTING::contains).isPresent();
    }

    // rule: a companion that is listed leads where the link with its name leads; one that only a link names must cite
    // the text: 《…条例（征求意见稿）》起草说明
    static List<Companion> of(List<Line> lines, List<Link> links, String text) {
        var urls = new LinkedHashMap<String, String>();
        links.forEach(link -> urls.putIfAbsent(title(link.text()), link.url()));
        var listed = of(lines);
        var all = new ArrayList<Companion>();
        listed.forEach(companion ->
                all.add(new Companion(companion.kind(), companion.title(), urls.remove(companion.title()))));
        urls.forEach((title, url) -> {
            if (!text.isEmpty() && title.contains("《" + text)) {
                kind(title).ifPresent(kind -> all.add(new Companion(kind, title, url)));
            }
        });
        return all;
    }

    // rule: a line that is the title of a companion and cites the text: 《…（征求意见稿）》的起草说明; an enclosure may
    // go without: 附件2：起草说明
    private static List<Companion> of(List<Line> lines) {
        var found = new LinkedHashMap<String, Companion>();
        for (Line line : lines) {
            var text = line.text();
            boolean listed = text.length() <= LONGEST && line.worded() && (text.contains("》") || AnnexHead.is(text));
            if (listed) {
                var title = title(text);
                listed(title).ifPresent(kind -> found.putIfAbsent(title, new Companion(kind, title, null)));
            }
            if (!found.containsKey(text)) {
                headed(text).ifPresent(companion -> found.putIfAbsent(companion.title(), companion));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Optional<String> listed(String title) {
        boolean sentence = title.chars().anyMatch(c -> SENTENCE.indexOf(c) >= 0);
        return sentence ? Optional.empty() : title.contains("》") ? kind(title) : CompanionTitles.enclosed(title);
    }

    /** Whether an enclosure is a document of this kind, by its heading or by its first line. */
    static boolean are(Article annex) {
        var first =
                annex.paragraphs().isEmpty() ? "" : annex.paragraphs().get(0).text();
        return CompanionTitles.enclosed(title(annex.label())).isPresent()
                || (first.length() <= LONGEST
                        && first.contains("》")
                        && listed(first).isPresent())
                || headed(first).isPresent();
    }

    // rule: 《…》征求意见情况反馈 at the head of what it says, where a heading and its text became one line
    private static Optional<Companion> headed(String text) {
        int close = text.startsWith("《") || text.startsWith("关于《") ? text.indexOf('》') : -1;
        int from = text.startsWith("的", close + 1) ? close + 2 : close + 1;
        return close < 0 || close > LONGEST
                ? Optional.empty()
                : CompanionTitles.heading(text, from)
                        .map(kind -> new Companion(kind, text.substring(0, from + kind.length()), null));
    }

    private static String title(String text) {
        int from = AnnexHead.is(text) && text.indexOf('：') >= 0 ? text.indexOf('：') + 1 : 0;
        var rest = FILE.matcher(text.substring(from)).replaceFirst("");
        return Markers.of(rest).rest(rest);
    }
}
