package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.structure.Event.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who made the text: who stands in its title, else the organ that adopted it, who issued it, who signed it. */
final class Issuers {
    private static final List<String> KEYS =
            List.of("颁发部门", "发布机构", "发文机关", "发文单位", "制定机关", "发布单位", "发布机关", "公布机关", "颁布单位");
    private static final List<String> LETTERS = List.of("公告", "通知", "通告", "启事", "函", "意见");
    private static final List<String> LEVELS = List.of("自治区", "自治州", "自治县", "省", "市", "州", "盟", "县", "区", "旗");
    private static final int LONGEST = 120;

    private Issuers() {}

    static List<String> of(Events events, List<Line> above, String title, Optional<Signature> signature) {
        var names = inTitle(title)
                .or(() -> stepping(events, Event::makes))
                .or(() -> stepping(events, event -> event.is(Role.ADOPTED)))
                .or(() -> stepping(events, event -> event.is(Role.PROMULGATED)))
                .or(() -> ordering(above))
                .or(() -> keyed(above))
                .or(() -> signature.filter(signed -> signed.names().size() > 1).map(Signature::names))
                .or(() -> asking(above))
                .or(() -> signature.map(Signature::names))
                .or(() -> leading(title))
                .orElse(List.of());
        return names.stream().map(name -> placed(name, title)).distinct().toList();
    }

    /** The first of the authorities that took a step. */
    static Optional<String> organ(String actor) {
        return Organs.in(actor).stream().findFirst();
    }

    private static Optional<List<String>> stepping(Events events, Predicate<Event> wanted) {
        for (int i = events.all().size() - 1; i >= 0; i--) {
            var event = events.all().get(i);
            var organs = wanted.test(event) && !event.is(Role.APPROVED) ? Organs.in(event.actor()) : List.<String>of();
            if (!organs.isEmpty()) {
                return Optional.of(organs);
            }
        }
        return Optional.empty();
    }

    // rule: 最高人民法院、最高人民检察院关于…
    private static Optional<List<String>> inTitle(String title) {
        int about = title.indexOf("关于");
        return about < 2 ? Optional.empty() : named(title.substring(0, about));
    }

    private static Optional<List<String>> named(String words) {
        var organs = Arrays.stream(words.split("[、 ]", -1))
                .filter(Organs::isName)
                .flatMap(name -> Organs.in(name).stream())
                .toList();
        return organs.isEmpty() ? Optional.empty() : Optional.of(organs);
    }

    // rule: 某市人民代表大会常务委员会议事规则 is the organ's own
    private static Optional<List<String>> leading(String title) {
        var organs = title.contains("常务委员会") && !title.contains("《")
                ? Organs.in(title.substring(0, title.indexOf("常务委员会") + 5))
                : List.<String>of();
        return organs.isEmpty() || !title.startsWith(organs.get(0)) ? Optional.empty() : Optional.of(organs);
    }

    // rule: a row or a line of keys: 发布机构：某市人民政府
    private static Optional<List<String>> keyed(List<Line> above) {
        return above.stream()
                .map(line -> line.cells().size() >= 2
                        ? line.cells().get(0) + "：" + line.cells().get(1)
                        : line.text())
                .filter(text -> text.length() <= LONGEST && text.indexOf('：') > 0)
                .filter(text -> KEYS.contains(text.substring(0, text.indexOf('：'))))
                .map(text -> Organs.in(text.substring(text.indexOf('：') + 1)))
                .filter(organs -> !organs.isEmpty())
                .findFirst();
    }

    // rule: 中华人民共和国国务院令 or 某市人民政府令第12号 on a line of its own, with or without brackets
    private static Optional<List<String>> ordering(List<Line> above) {
        for (int i = above.size() - 1; i >= 0; i--) {
            var text = Bracket.inside(above.get(i).text());
            int end = text.endsWith("令") ? text.length() - 1 : text.endsWith("号") ? Organs.order(text) : -1;
            var organs = end > 0 && text.length() <= LONGEST ? Organs.in(text.substring(0, end)) : List.<String>of();
            if (!organs.isEmpty()) {
                return Optional.of(organs);
            }
        }
        return Optional.empty();
    }

    // rule: 某市司法局关于公开征求《…》意见的公告
    private static Optional<List<String>> asking(List<Line> above) {
        return above.stream()
                .map(Line::text)
                .filter(text -> text.length() <= LONGEST && LETTERS.stream().anyMatch(text::endsWith))
                .map(Issuers::inTitle)
                .flatMap(Optional::stream)
                .findFirst();
    }

    // rule: 市人民代表大会常务委员会 below the title of a city's text is that city's
    private static String placed(String name, String title) {
        var place = Jurisdictions.of(title, List.of()).map(Jurisdiction::name).orElse("");
        return LEVELS.stream()
                .filter(level -> name.startsWith(level) && place.endsWith(level))
                .findFirst()
                .map(level -> place + name.substring(level.length()))
                .orElse(name);
    }
}
