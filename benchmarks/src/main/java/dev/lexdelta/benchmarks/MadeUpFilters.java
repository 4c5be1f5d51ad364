package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.EffectFilter;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.notifier.match.index.FilterIndex;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Filters as subscribers may have them, any number of which a made-up notice of a city fits just so many: places, words of
 * a language of 100,000 in which some are used far more often than others, effects, and filters inside filters.
 */
final class MadeUpFilters {
    private static final int LANGUAGE = 100_000;
    private static final int CHARACTERS = 3_000;
    private static final List<String> PROVINCES = List.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    private static final List<Label> LABELS =
            List.copyOf(EnumSet.complementOf(EnumSet.of(Label.UNKNOWN, Label.EDITORIAL)));
    private static final List<Direction> DIRECTIONS = List.of(Direction.STRICTER, Direction.LOOSER, Direction.NEUTRAL);

    private final SplittableRandom random;
    private final List<String> language;

    MadeUpFilters(long seed) {
        random = new SplittableRandom(seed);
        language = Stream.generate(this::newWord).limit(LANGUAGE).toList();
    }

    /** An index of so many filters of which the notice fits so many. */
    FilterIndex index(int filters, int fitting, Notice notice) {
        var index = new FilterIndex();
        var fits = new FilterIndex();
        for (int i = 0; i < filters; i++) {
            index.put(id(i), i < fitting ? wanted() : filter());
        }
        for (var id : index.matching(notice)) {
            if (Integer.parseInt(id, 16) >= fitting) {
                index.put(id, other(fits, notice));
            }
        }
        return index;
    }

    private Filter other(FilterIndex fits, Notice notice) {
        var filter = filter();
        fits.put("", filter);
        return fits.matching(notice).isEmpty() ? filter : other(fits, notice);
    }

    /** As long as the ids of subscriptions are. */
    static String id(int number) {
        return "%032x".formatted(number);
    }

    private Filter wanted() {
        return flat(List.of("370000"), List.of(), List.of(), List.of(NoticeKind.PROMULGATED), List.of(), null);
    }

    Filter filter() {
        int kind = random.nextInt(20);
        if (kind < 8) {
            return flat(some(2, this::place), List.of(), some(3, this::word), List.of(), List.of(), null);
        } else if (kind < 12) {
            return flat(List.of(), some(2, this::word), List.of(), List.of(NoticeKind.PROMULGATED), List.of(), null);
        } else if (kind < 15) {
            return flat(
                    some(1, this::place), List.of(), List.of(), List.of(), some(2, this::effect), Severity.ORDINARY);
        } else if (kind < 17) {
            return regulations(some(5, () -> id(random.nextInt(100_000))));
        } else if (kind < 18) {
            return flat(List.of(), List.of(), some(3, this::word), List.of(), List.of(), null);
        }
        var here = flat(some(1, this::place), List.of(), some(2, this::word), List.of(), List.of(), null);
        var anywhere = flat(List.of(), some(1, this::word), List.of(), List.of(), some(1, this::effect), null);
        var unless = flat(List.of(), some(2, this::word), List.of(), List.of(), List.of(), null);
        return Filter.of(List.of(), List.of(here, anywhere), List.of(unless));
    }

    private static Filter regulations(List<String> ids) {
        return Filter.flat(List.of(), ids, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    private static Filter flat(
            List<String> places,
            List<String> title,
            List<String> text,
            List<NoticeKind> kinds,
            List<EffectFilter> effects,
            @Nullable Severity least) {
        return Filter.flat(places, List.of(), List.of(), title, text, kinds, List.of(), effects, least);
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(1, most + 1)).toList();
    }

    private String place() {
        var province = PROVINCES.get(random.nextInt(PROVINCES.size()));
        return random.nextBoolean() ? province + "0000" : province + "%02d00".formatted(random.nextInt(1, 20));
    }

    private EffectFilter effect() {
        var label = LABELS.get(random.nextInt(LABELS.size()));
        return new EffectFilter(label, random.nextBoolean() ? null : DIRECTIONS.get(random.nextInt(DIRECTIONS.size())));
    }

    // the first ones far more often than the last
    private String word() {
        return language.get((int) (LANGUAGE * Math.pow(random.nextDouble(), 4)));
    }

    private String newWord() {
        return letters(2 + random.nextInt(3));
    }

    private String letters(int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('一' + random.nextInt(CHARACTERS)));
        }
        return word.toString();
    }

    /** A promulgation in Jinan with so many changed characters, half of them in words of the language. */
    Notice notice(int characters) {
        return notice(characters, id(1));
    }

    /** The same of a version of that id. */
    Notice notice(int characters, String id) {
        var title = "济南市" + word() + "条例";
        var none = new Dates(null, null, null, null, null, null);
        var version = new VersionHeader(
                id,
                "t",
                title,
                Instrument.LOCAL_REGULATION,
                new Stage(StageKind.PROMULGATED, 1, ""),
                null,
                List.of(),
                null,
                none,
                List.of());
        var summary = new Summary(Map.of(), 0, 0, 0, 0.8, Severity.MAJOR, new Headline("", ""));
        var effect = new ArticleEffect(Label.PENALTY, Direction.STRICTER, null, null, null, null, "made up");
        return new Notice(
                id,
                NoticeKind.PROMULGATED,
                new RegulationRef(id(LANGUAGE + 1), title, new Jurisdiction("370100", "济南市")),
                version,
                none,
                false,
                Reason.NEW,
                List.of(new NoticeComparison(id(2), 1, Transition.DRAFT_TO_ENACTED, summary, List.of(effect))),
                text(characters),
                false);
    }

    private String text(int characters) {
        var text = new StringBuilder();
        while (text.length() < characters) {
            text.append(random.nextBoolean() ? word() : letters(3));
        }
        return text.substring(0, characters);
    }
}
