package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.AnnexHead;
import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Chrome;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the line or heading that names the text. */
public final class Titles {
    private static final int LONGEST = 120;
    private static final int LOOK_BACK = 30;
    private static final int LONGEST_SITE = 20;
    private static final int MOST_LINES = 3;
    private static final List<String> NO_OPENERS = List.of("令", "公告", "号", "届", "会议", "通过", "批准", "网", "站");
    private static final List<String> INSTRUMENTS = List.of(
            "条例", "办法", "规定", "法", "细则", "规则", "决定", "决议", "解释", "意见", "通知", "标准", "规范", "章程", "方案", "目录", "清单", "命令",
            "批复", "法典", "宪法", "准则", "指南", "规程", "公约", "制度", "措施", "纲要", "规划", "公告", "通告", "修正案", "答复", "问题", "守则", "大纲",
            "政策", "协议");
    private static final List<String> ANNOUNCEMENTS = List.of("公告", "通告", "说明");

    private Titles() {}

    /** The name as printed, with its stage words; empty when the document has none. */
    static Optional<String> find(List<String> candidates, List<Line> head) {
        var pageNames = candidates.stream().map(Titles::unwrap).toList();
        return above(head, Titles::namesLaw)
                .map(name -> fuller(name, pageNames))
                .or(() -> first(pageNames, Titles::names))
                .or(() -> above(head, Titles::names))
                .or(() -> first(pageNames, Titles::plausible))
                .or(() ->
                        first(head.stream().filter(Line::worded).map(Line::text).toList(), Titles::plausible));
    }

    // rule: the page's own name or the line it begins with may say that all of it is about a text
    /** The title of a companion that the document bears, whatever text it names further on. */
    static Optional<String> ofCompanion(List<String> candidates, List<Line> head) {
        var opening = head.stream()
                .filter(Line::worded)
                .map(Line::text)
                .filter(Titles::plausible)
                .limit(1);
        return Stream.concat(candidates.stream().map(Titles::unwrap), opening)
                .filter(name -> Companions.kind(name).isPresent())
                .findFirst();
    }

    private static Optional<String> first(List<String> names, Predicate<String> wanted) {
        return names.stream().filter(wanted).findFirst();
    }

    // rule: upwards from the text, the first line that names an instrument;
    // brackets below it that tell its stage or version belong to it
    private static Optional<String> above(List<Line> head, Predicate<String> wanted) {
        var version = "";
        for (int i = head.size() - 1; i >= 0 && i >= head.size() - LOOK_BACK; i--) {
            var text = head.get(i).text();
            if (!head.get(i).worded() || text.isEmpty()) {
                continue;
            }
            if (StageWords.aloneInBrackets(text) || TitleWords.versionAlone(text)) {
                version = text + version;
            } else if (wanted.test(text)) {
                return Optional.of(wrapped(head, i) + (text.contains(version) ? "" : version));
            }
        }
        return Optional.empty();
    }

    // rule: a name may go over several lines: one above that opens it with 关于 or a place and does not end there, and
    // the authorities above 关于
    private static String wrapped(List<Line> head, int at) {
        var name = head.get(at).text();
        for (int i = at - 1; i >= 0 && i >= at - MOST_LINES; i--) {
            var text = head.get(i).text();
            boolean whole = name.contains("关于") || placed(name);
            if (whole || !head.get(i).is(Line.Kind.TEXT) || !opensName(text)) {
                break;
            }
            name = text + name;
        }
        return name.startsWith("关于") ? issued(head, at, name) : name;
    }

    private static boolean opensName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST / 2
                && plausible(text)
                && !names(text)
                && !Organs.isName(text)
                && !DateScan.startsAt(text, 0)
                && NO_OPENERS.stream().noneMatch(text::endsWith)
                && (text.contains("关于") || placed(text) || text.startsWith("中华人民共和国"));
    }

    private static boolean placed(String text) {
        return Jurisdictions.of(text, List.of()).isPresent();
    }

    private static String issued(List<Line> head, int at, String name) {
        for (int i = at - 1; i >= 0 && i >= at - MOST_LINES; i--) {
            var text = Organs.apart(head.get(i).text());
            if (Arrays.stream(text.split("、", -1)).allMatch(Organs::isName)) {
                return text + name;
            }
            if (!name.contains(head.get(i).text())) {
                break;
            }
        }
        return name;
    }

    /** What the page calls itself, where that ends with the line found and says more, be it only the stage. */
    private static String fuller(String name, List<String> pageNames) {
        var found = TitleWords.of(name);
        return pageNames.stream()
                .filter(Titles::names)
                .map(TitleWords::of)
                .filter(page -> page.title().endsWith(found.title()))
                .filter(page -> page.title().length() > found.title().length()
                        || (found.stage().isEmpty() && !page.stage().isEmpty()))
                .findFirst()
                .map(page -> page.title() + (found.stage().isEmpty() ? page.bracket() : found.bracket()))
                .orElse(name);
    }

    private static boolean namesLaw(String line) {
        return names(line) && ANNOUNCEMENTS.stream().noneMatch(line::endsWith);
    }

    /** Whether a line is the name of an instrument, with or without stage words behind. */
    public static boolean names(String line) {
        if (!plausible(line)) {
            return false;
        }
        var name = TitleWords.of(line).title();
        return INSTRUMENTS.stream().anyMatch(Bracket.without(name)::endsWith)
                && Chars.countHan(name) >= 2
                && !"目录".equals(name);
    }

    private static boolean plausible(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST
                && Chars.countHan(line) >= 2
                && "。；：，、".indexOf(line.charAt(line.length() - 1)) < 0
                && LineStart.of(line) == LineStart.PLAIN
                && !AnnexHead.is(line)
                && !Chrome.is(line)
                && line.indexOf('。') < 0;
    }

    // rule: the name of the page may carry the site behind _ or |, and may be that of the notice around the text
    private static String unwrap(String candidate) {
        int bar = candidate.length();
        for (char c : new char[] {'_', '|'}) {
            int at = candidate.indexOf(c);
            bar = at > 0 ? Math.min(bar, at) : bar;
        }
        var name = candidate.substring(0, bar);
        int dash = Math.max(name.lastIndexOf('-'), name.lastIndexOf('—'));
        boolean site = dash > 1 && name.length() - dash <= LONGEST_SITE;
        return (site ? name.substring(0, dash) : name).strip();
    }
}
