package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.structure.Event.Change;
import dev.lexdelta.ingester.structure.Event.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the steps that one line tells: each date with the verb that belongs to it. */
final class EventReader {
    private static final List<String> ADOPTING = List.of("通过", "修正", "修订");
    private static final List<String> PROMULGATING = List.of("公布", "发布", "颁布", "印发");
    private static final List<String> EFFECTIVE = List.of("施行", "实施", "生效");
    private static final int LONGEST_ACTOR = 120;
    private static final String APPROVING = "批准";
    private static final String MAKING = "制定";
    private static final List<String> NAMES = List.of(
            "修订草案", "修订意见", "修订征求", "修订稿", "修订后", "修订工作", "修订说明", "修正草案", "修正案", "发布时间", "发布日期", "发布会", "发布机构", "发布单位",
            "印发的", "实施方案", "实施细则", "实施办法", "实施条例", "实施意见");
    private static final String SENTENCE_ENDS = "。；;!！?？";
    private static final String CLAUSE_ENDS = "。；;，,、（(》";
    private static final String BEHIND_ADOPTED = "，,、）)》《〉<（( 　了根自现并经由，的修";

    /** A verb and where it stands. */
    private record Verb(String word, int at) {
        static final Verb NONE = new Verb("", Integer.MAX_VALUE);
    }

    private EventReader() {}

    // rule: the first verb behind a date, before the next date, says what happened that day; 、 between two dates that
    // only the second has a verb for makes it that of both
    static List<Event> read(String text, boolean noted) {
        var dates = DateScan.all(text);
        var events = new ArrayList<Event>();
        var waiting = new ArrayList<Event>();
        for (int i = 0; i < dates.size(); i++) {
            int end = i + 1 < dates.size() ? dates.get(i + 1).from() : text.length();
            var segment = sentence(text, dates.get(i).to(), end);
            var verb = verb(segment);
            var actor = actor(text, dates.get(i), segment.substring(0, Math.min(verb.at(), segment.length())));
            if (verb.equals(Verb.NONE)) {
                keepWaiting(waiting, segment, new Event(dates.get(i).date(), Role.ADOPTED, Change.NONE, actor, noted));
                continue;
            }
            var all = new StringBuilder();
            waiting.forEach(early -> all.append(early.actor()));
            var event = new Event(dates.get(i).date(), role(verb, segment), change(segment), all + actor, noted);
            waiting.forEach(early ->
                    events.add(new Event(early.date(), event.role(), event.change(), event.actor(), early.noted())));
            waiting.clear();
            events.add(event);
        }
        return events;
    }

    private static void keepWaiting(List<Event> waiting, String segment, Event event) {
        if (segment.endsWith("、")) {
            waiting.add(event);
        } else {
            waiting.clear();
        }
    }

    /** Steps whose day the text leaves blank: 于　年　月　日通过. */
    static Set<Role> blanks(String text) {
        var roles = EnumSet.noneOf(Role.class);
        for (int blank = DateScan.blank(text, 0); blank >= 0; blank = DateScan.blank(text, blank)) {
            var segment = sentence(text, blank, Math.min(text.length(), blank + LONGEST_ACTOR));
            var verb = verb(segment);
            if (!verb.equals(Verb.NONE)) {
                roles.add(role(verb, segment));
            }
        }
        return roles;
    }

    private static String sentence(String text, int from, int to) {
        int end = from;
        while (end < to && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }

    /** The words behind the date; where there are none, those before it: 由某机关第三次会议于2023年5月31日. */
    private static String actor(String text, DateScan.Found date, String behind) {
        if (!behind.isBlank()) {
            return behind;
        }
        int from = date.from();
        while (from > 0 && date.from() - from < LONGEST_ACTOR && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, date.from());
    }

    private static Verb verb(String segment) {
        int depth = 0;
        for (int i = 0; i + 1 < segment.length(); i++) {
            char c = segment.charAt(i);
            depth += c == '《' ? 1 : c == '》' && depth > 0 ? -1 : 0;
            if (depth == 0) {
                var word = segment.substring(i, i + 2);
                if (isVerb(word, segment, i)) {
                    return new Verb(word, i);
                }
            }
        }
        return Verb.NONE;
    }

    // rule: 修订草案, 发布时间, 实施方案 are names and no steps
    private static boolean isVerb(String word, String segment, int at) {
        if (word.equals("通过")) {
            return adopts(segment, at + 2);
        }
        // rule: 某市…会议制定 is the adoption in the notes of some provinces; 为了…制定 is none
        if (word.equals(MAKING)) {
            return segment.startsWith("会议", at - 2);
        }
        boolean known = word.equals(APPROVING)
                || ADOPTING.contains(word)
                || PROMULGATING.contains(word)
                || EFFECTIVE.contains(word);
        return known && NAMES.stream().noneMatch(name -> segment.startsWith(name, at));
    }

    // rule: 通过以下方式, 通过信函 is a way to do something; 通过 adopts at the end, before a bracket or before what it adopts
    private static boolean adopts(String segment, int after) {
        return after == segment.length()
                || BEHIND_ADOPTED.indexOf(segment.charAt(after)) >= 0
                || segment.startsWith("关于", after);
    }

    private static Role role(Verb verb, String segment) {
        if (verb.word().equals("通过")) {
            return approval(segment, verb.at()) ? Role.APPROVED : Role.ADOPTED;
        }
        if (verb.word().equals(APPROVING)) {
            return Role.APPROVED;
        }
        if (PROMULGATING.contains(verb.word())) {
            return Role.PROMULGATED;
        }
        return EFFECTIVE.contains(verb.word()) ? Role.EFFECTIVE : changed(verb, segment);
    }

    // rule: 通过关于批准《…》的决定 is the approval, not the adoption
    private static boolean approval(String segment, int at) {
        return segment.startsWith("通过关于批准", at) || segment.startsWith("通过《关于批准", at);
    }

    // rule: a meeting adopts a change; an order or a decision named without its meeting bears the day it was issued
    private static Role changed(Verb verb, String segment) {
        var actor = segment.substring(0, verb.at());
        boolean issued = PROMULGATING.stream().anyMatch(word -> segment.startsWith(word, verb.at() + 2));
        boolean named = !actor.isBlank() && !actor.contains("会议") && (actor.contains("令") || actor.contains("《"));
        return issued || named ? Role.PROMULGATED : Role.ADOPTED;
    }

    // rule: what a decision changes is amended, whatever the note calls it; 修订 without one replaces the whole text
    private static Change change(String segment) {
        var outside = Bracket.outsideQuotes(segment);
        boolean decision = outside.contains("的决定")
                || segment.contains("的决定》")
                || segment.contains("修正案》")
                || segment.contains("修正案（");
        if (outside.contains("修正") || (decision && outside.contains("修订"))) {
            return Change.AMENDED;
        }
        if (outside.contains("修订")) {
            return Change.REVISED;
        }
        boolean amending = decision && (segment.contains("关于修改") || segment.contains("修正案"));
        return amending ? Change.AMENDED : Change.NONE;
    }
}
