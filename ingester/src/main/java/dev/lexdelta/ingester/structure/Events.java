package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.structure.Event.Change;
import dev.lexdelta.ingester.structure.Event.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the lines around a text tell of its life. A note tells the life of the law, earlier versions included; the days
 * given here are those of the version at hand.
 *
 * @param blanks steps whose day the text leaves blank
 * @param announced whether the letter around the text promulgates it, be it on a day that nothing tells
 * @param published the day its site put it up
 */
record Events(
        List<Event> all,
        Set<Role> blanks,
        boolean announced,
        @Nullable LocalDate published) {
    /** No law has more steps; a document that seems to is none. */
    private static final int MOST = 500;

    private static final List<String> POSTED = List.of("发布时间", "发布日期", "时间：", "日期：", "公开日期");

    static Events of(List<Line> head) {
        var events = new ArrayList<Event>();
        var blanks = EnumSet.noneOf(Role.class);
        boolean approving = false;
        for (var text : NoteLines.of(head)) {
            if (events.size() < MOST) {
                approving = Deed.approved(text).isPresent() || (approving && !Titles.names(text));
                var told = EventReader.read(text, Notices.note(text));
                events.addAll(approving ? approvals(told) : told);
                blanks.addAll(EventReader.blanks(text));
            }
        }
        signed(head, Announcement::promulgates)
                .or(() -> signed(head, Announcement::passesOn))
                .ifPresent(events::add);
        int told = Math.min(events.size(), MOST);
        boolean announced = head.stream().map(Line::text).anyMatch(Announcement::promulgates);
        return new Events(List.copyOf(events.subList(0, told)), blanks, announced, published(head));
    }

    // rule: the note below 关于批准《…》的决定 tells when that was adopted, which is the approval of the text
    private static List<Event> approvals(List<Event> told) {
        return told.stream()
                .map(event -> event.is(Role.ADOPTED)
                        ? new Event(event.date(), Role.APPROVED, Change.NONE, event.actor(), false)
                        : event)
                .toList();
    }

    // rule: the day below 现予公布 is that of the promulgation; below 印发给你们 only where nothing announced the text
    private static Optional<Event> signed(List<Line> head, Predicate<String> words) {
        boolean announced = false;
        for (var line : head) {
            var alone = DateScan.alone(Bracket.inside(line.text()));
            if (announced && alone.isPresent()) {
                return Optional.of(new Event(alone.get(), Role.PROMULGATED, Change.NONE, "", false));
            }
            announced |= words.test(line.text());
        }
        return Optional.empty();
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

    /** The same with the day a text was signed, where nothing else tells when it was issued. */
    Events signed(@Nullable LocalDate day) {
        if (day == null || has(Role.ADOPTED) || has(Role.PROMULGATED)) {
            return this;
        }
        var more = new ArrayList<>(all);
        more.add(new Event(day, Role.PROMULGATED, Change.NONE, "", false));
        return new Events(List.copyOf(more), blanks, announced, published);
    }

    boolean has(Role role) {
        return all.stream().anyMatch(event -> event.is(role));
    }

    /** Whether the note below the title tells that the text was adopted or promulgated. */
    boolean enacted() {
        return all.stream().anyMatch(event -> event.noted() && (event.is(Role.ADOPTED) || event.is(Role.PROMULGATED)));
    }

    /** The step since which the text reads as it does. */
    Optional<Event> made() {
        return last(Event::makes);
    }

    /** The latest event of a kind; of one day the one that changes, else the first told. */
    private Optional<Event> last(Predicate<Event> wanted) {
        return all.stream().filter(wanted).reduce((one, other) -> later(one, other) ? other : one);
    }

    private static boolean later(Event one, Event other) {
        return other.date().isAfter(one.date())
                || (other.date().equals(one.date()) && other.changes() && !one.changes());
    }

    // rule: an adoption that a later promulgation separates from the last change is that of an older version
    Optional<LocalDate> adopted() {
        return last(event -> event.is(Role.ADOPTED) && belongs(event)).map(Event::date);
    }

    // rule: an approval follows the adoption of the version; only an order may follow it
    Optional<LocalDate> approved() {
        return last(event -> event.is(Role.APPROVED) && belongs(event) && !precedesAdoption(event))
                .map(Event::date);
    }

    // rule: a promulgation before the last change is that of an older version
    Optional<LocalDate> promulgated() {
        return last(event -> event.is(Role.PROMULGATED) && !beforeMade(event)).map(Event::date);
    }

    Optional<LocalDate> effective() {
        return last(event -> event.is(Role.EFFECTIVE)).map(Event::date);
    }

    private boolean beforeMade(Event event) {
        return made().filter(made -> event.date().isBefore(made.date())).isPresent();
    }

    private boolean belongs(Event event) {
        return !beforeMade(event)
                || made().filter(made -> made.is(Role.PROMULGATED) && !promulgatedBetween(event, made))
                        .isPresent();
    }

    private boolean promulgatedBetween(Event from, Event to) {
        return all.stream()
                .anyMatch(event -> event.is(Role.PROMULGATED)
                        && !event.date().isBefore(from.date())
                        && event.date().isBefore(to.date()));
    }

    private boolean precedesAdoption(Event approval) {
        return all.stream()
                .anyMatch(event -> event.is(Role.ADOPTED) && event.date().isAfter(approval.date()));
    }

    /**
     * The day from which 自公布之日起 counts: that of the step by which the whole text was last issued, for a decision that
     * amends single articles leaves the sentence as it stood.
     */
    Optional<LocalDate> origin(Role role) {
        var issued = last(event -> event.is(role) && event.change() != Change.AMENDED);
        boolean replaced = issued.isPresent()
                && all.stream()
                        .anyMatch(event -> event.change() == Change.REVISED
                                && event.date().isAfter(issued.get().date()));
        return replaced ? Optional.empty() : issued.map(Event::date);
    }

    // rule: 修正 and 修订 as told, also by the approval; an organ that adopted twice changed its text, the whole of it when
    // it was issued anew
    Change change() {
        var made = made();
        if (made.isEmpty()) {
            return Change.NONE;
        }
        var told = last(
                event -> event.changes() && !event.date().isBefore(made.get().date()));
        if (told.isPresent()) {
            return told.get().change();
        }
        if (!adoptedBefore(made.get())) {
            return Change.NONE;
        }
        return promulgated().isPresent() ? Change.REVISED : Change.AMENDED;
    }

    private boolean adoptedBefore(Event made) {
        var organ = Issuers.organ(made.actor());
        return made.noted()
                && organ.isPresent()
                && all.stream()
                        .filter(event -> event.is(Role.ADOPTED) && event.noted())
                        .filter(event -> event.date().isBefore(made.date()))
                        .filter(event -> !event.actor().equals(made.actor()))
                        .anyMatch(event -> Issuers.organ(event.actor()).equals(organ));
    }

    boolean changed() {
        return all.stream().anyMatch(Event::changes);
    }
}
