package dev.lexdelta.notifier.match.index;

import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.EffectFilter;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.notifier.filter.Magnitude;
import dev.lexdelta.notifier.filter.Regions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition that a notice fulfils or not, apart from words; the same one is equal in every filter. */
sealed interface Condition {
    record Regulation(@Nullable String id) implements Condition {}

    record Place(String code) implements Condition {}

    record Kind(NoticeKind kind) implements Condition {}

    record Of(Instrument instrument) implements Condition {}

    record Compares(Transition transition) implements Condition {}

    record Reaches(Severity severity) implements Condition {}

    record Tells(EffectFilter effect) implements Condition {}

    /** All that a notice fulfils. */
    static Stream<Condition> of(Notice notice) {
        return Stream.of(
                        Stream.of(
                                new Kind(notice.kind()),
                                new Of(notice.version().instrument()),
                                new Regulation(notice.regulation().id())),
                        Regions.around(notice.regulation().jurisdiction().code())
                                .map(Place::new),
                        Magnitude.severities(notice).stream().map(Reaches::new),
                        compared(notice))
                .flatMap(conditions -> conditions);
    }

    private static Stream<Condition> compared(Notice notice) {
        return notice.comparisons().stream()
                .flatMap(comparison -> Stream.concat(
                        Stream.of(new Compares(comparison.transition())),
                        comparison.effects().stream()
                                .flatMap(effect -> Stream.of(
                                                new EffectFilter(effect.label(), effect.direction()),
                                                new EffectFilter(effect.label(), null))
                                        .map(Tells::new))));
    }

    /**
     * What share of all notices may fulfil it, roughly: the rarer of two conditions is the one to look a filter up by.
     * Where nearly everything fulfils it, nothing is gained.
     */
    default double frequency() {
        if (this instanceof Regulation) {
            return 0.000_01;
        } else if (this instanceof Place place) {
            return place.code().endsWith("0000") ? 0.03 : 0.003;
        } else if (this instanceof Tells tells) {
            return tells.effect().direction() == null ? 0.4 : 0.2;
        }
        return this instanceof Reaches ? 0.7 : 0.3;
    }
}
