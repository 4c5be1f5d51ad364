package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who made the text: the organ that adopted it, else who signed it, else who stands in its title. */
final class Issuers {
    private static final int LONGEST = 40;
    private static final List<String> ORGANS =
            List.of("人民代表大会常务委员会", "人大常委会", "人民代表大会", "人民政府", "国务院", "最高人民法院", "最高人民检察院", "中央军事委员会");
    private static final List<String> SIGNING =
            List.of("局", "厅", "委员会", "部", "政府", "办公室", "国务院", "法院", "检察院", "署", "委", "银行", "常务委员会", "代表大会");
    private static final List<String> KEYS = List.of("颁发部门", "发布机构", "发文机关", "制定机关", "发布单位", "公布机关", "颁布单位");

    private Issuers() {}

    static List<String> of(Events events, List<Line> head, String title) {
        return adopting(events)
                .or(() -> keyed(head))
                .or(() -> inTitle(title))
                .or(() -> signed(head))
                .orElse(List.of());
    }

    private static Optional<List<String>> adopting(Events events) {
        for (int i = events.all().size() - 1; i >= 0; i--) {
            var event = events.all().get(i);
            if (event.is(Events.ADOPTING) || event.is(Events.PROMULGATING)) {
                var organs = organ(event.actor()).map(List::of).orElseGet(() -> ordering(event.actor()));
                if (!organs.isEmpty()) {
                    return Optional.of(organs);
                }
            }
        }
        return Optional.empty();
    }

    // rule: the organ is named before its session, 第十四届 left out: 内蒙古自治区第十四届人民代表大会常务委员会第十次会议
    static Optional<String> organ(String words) {
        for (var organ : ORGANS) {
            int at = words.indexOf(organ);
            if (at >= 0) {
                int from = opening(words, at);
                var name = withoutTerm(words.substring(from, at + organ.length()));
                return name.length() <= LONGEST ? Optional.of(name) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    // rule: 民政部、总后勤部令第1号发布
    static List<String> ordering(String words) {
        int order = words.indexOf("令第");
        return order < 0 ? List.of() : signing(words.substring(0, order));
    }

    private static List<String> signing(String names) {
        return Arrays.stream(names.split("、", -1))
                .filter(name -> name.length() <= LONGEST && SIGNING.stream().anyMatch(name::endsWith))
                .toList();
    }

    /** Behind the last character before the organ that cannot belong to its name. */
    private static int opening(String words, int at) {
        int from = at;
        while (from > 0 && Chars.han(words.charAt(from - 1)) && "由经据".indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static String withoutTerm(String name) {
        int from = name.indexOf('第');
        int to = name.indexOf('届');
        return from >= 0 && to > from ? name.substring(0, from) + name.substring(to + 1) : name;
    }

    private static Optional<List<String>> keyed(List<Line> head) {
        return head.stream()
                .filter(line ->
                        line.cells().size() >= 2 && KEYS.contains(line.cells().get(0)))
                .map(line -> List.of(line.cells().get(1)))
                .findFirst();
    }

    // rule: 最高人民法院、最高人民检察院关于…
    private static Optional<List<String>> inTitle(String title) {
        int about = title.indexOf("关于");
        if (about < 2) {
            return Optional.empty();
        }
        var issuers = signing(title.substring(0, about));
        return issuers.isEmpty() ? Optional.empty() : Optional.of(issuers);
    }

    // rule: a short line that ends like an authority, with nothing but a date below it
    private static Optional<List<String>> signed(List<Line> head) {
        for (int i = head.size() - 1; i > 0; i--) {
            var name = head.get(i - 1).text();
            if (DateScan.alone(head.get(i).text()).isPresent()
                    && !name.isEmpty()
                    && name.length() <= LONGEST
                    && SIGNING.stream().anyMatch(name::endsWith)) {
                return Optional.of(List.of(name));
            }
        }
        return Optional.empty();
    }
}
