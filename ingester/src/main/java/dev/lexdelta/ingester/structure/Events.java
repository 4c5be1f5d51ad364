package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the lines above a text tell of its life: which day it was adopted, approved, published, and by whom. */
record Events(List<Event> all, @Nullable LocalDate published) {
    /**
     * One step.
     *
     * @param verb as written: 通过, 批准, 修订
     * @param actor the words between the date and the verb
     */
    record Event(LocalDate date, String verb, String actor) {
        boolean is(List<String> verbs) {
            return verbs.contains(verb);
        }
    }

    static final List<String> ADOPTING = List.of("通过", "修订", "修正", "修改");
    static final List<String> APPROVING = List.of("批准");
    static final List<String> PROMULGATING = List.of("公布", "发布", "颁布", "公告", "令");
    static final List<String> EFFECTIVE = List.of("施行", "实施", "生效");
    private static final List<String> VERBS = List.of("通过", "批准", "公布", "发布", "颁布", "施行", "实施", "生效", "修正", "修订");
    private static final String SENTENCE_ENDS = "。；;!！?？";
    private static final String BEHIND_ADOPTED = "，,、）)》《〉<（( 　了根自现并经由";
    private static final List<String> POSTED = List.of("发布时间", "发布日期", "时间：", "日期：", "公开日期");
    private static final List<String> ANNOUNCING = List.of("现予公布", "现予发布", "现予颁布", "印发给你们", "予以公布", "现发布", "现公布");

    static Events of(List<Line> head) {
        var events = new ArrayList<Event>();
        boolean announced = false;
        for (Line line : head) {
            var text = line.cells().isEmpty() ? line.text() : labelled(line.cells());
            var alone = DateScan.alone(strip(text));
            if (announced && alone.isPresent()) {
                events.add(new Event(alone.get(), "公布", ""));
                announced = false;
            }
            announced |= ANNOUNCING.stream().anyMatch(text::contains);
            events.addAll(in(text));
        }
        return new Events(List.copyOf(events), published(head));
    }

    /** A row of a table of keys reads like a sentence: 实施日期 | 2023-07-01. */
    private static String labelled(List<String> cells) {
        return cells.size() < 2
                ? ""
                : cells.get(1).strip().split(" ", 2)[0] + cells.get(0).strip();
    }

    // rule: 发布时间：2023年07月31日 above the text is the day its site put it up
    private static @Nullable LocalDate published(List<Line> head) {
        return head.stream()
                .map(Line::text)
                .filter(text -> POSTED.stream().anyMatch(text::startsWith))
                .flatMap(text -> DateScan.all(text).stream())
                .map(DateScan.Found::date)
                .findFirst()
                .orElse(null);
    }

    private static String strip(String text) {
        return text.startsWith("（") && text.endsWith("）") ? text.substring(1, text.length() - 1) : text;
    }

    // rule: the first verb behind a date, before the next date, says what happened that day
    private static List<Event> in(String text) {
        var dates = DateScan.all(text);
        var events = new ArrayList<Event>();
        for (int i = 0; i < dates.size(); i++) {
            int end = i + 1 < dates.size() ? dates.get(i + 1).from() : text.length();
            var segment = sentence(text.substring(dates.get(i).to(), end));
            var date = dates.get(i).date();
            verb(segment).ifPresent(verb -> events.add(event(date, segment, verb)));
        }
        return events;
    }

    private static String sentence(String text) {
        int end = 0;
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    // rule: 通过关于批准《…》的决定 is the approval, not the adoption
    private static Event event(LocalDate date, String segment, int at) {
        boolean approval = segment.startsWith("通过关于批准", at) || segment.startsWith("通过《关于批准", at);
        return new Event(date, approval ? "批准" : segment.substring(at, at + 2), segment.substring(0, at));
    }

    private static Optional<Integer> verb(String segment) {
        return VERBS.stream()
                .map(verb -> at(verb, segment))
                .filter(at -> at >= 0)
                .min(Comparator.naturalOrder());
    }

    // rule: 通过以下方式, 通过信函 is a way to do something; 通过 adopts at the end, before a bracket or before what it adopts
    private static int at(String verb, String segment) {
        int at = segment.indexOf(verb);
        while (at >= 0 && verb.equals("通过") && !adopts(segment, at + verb.length())) {
            at = segment.indexOf(verb, at + 1);
        }
        return at;
    }

    private static boolean adopts(String segment, int after) {
        return after == segment.length()
                || BEHIND_ADOPTED.indexOf(segment.charAt(after)) >= 0
                || segment.startsWith("关于", after)
                || segment.startsWith("的", after);
    }

    /** The latest day of such an event. */
    Optional<LocalDate> latest(List<String> verbs) {
        return all.stream().filter(event -> event.is(verbs)).map(Event::date).max(Comparator.naturalOrder());
    }

    boolean has(List<String> verbs) {
        return all.stream().anyMatch(event -> event.is(verbs));
    }

    /** The last verb by which the text was made or changed. */
    Optional<String> lastVerb() {
        return all.stream()
                .filter(event -> event.is(ADOPTING))
                .max(Comparator.comparing(Event::date))
                .map(Event::verb);
    }
}
