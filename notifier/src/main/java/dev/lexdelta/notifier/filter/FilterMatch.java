package dev.lexdelta.notifier.filter;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.EffectFilter;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.text.Instrument;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One notice held against many filters; what filters need of it is folded once. A value of a filter that this code does
 * not know fits nothing. Not thread-safe.
 */
public final class FilterMatch {
    private final Notice notice;
    private @Nullable String title;
    private @Nullable String text;

    public FilterMatch(Notice notice) {
        this.notice = notice;
    }

    public static boolean fits(Filter filter, Notice notice) {
        return new FilterMatch(notice).fits(filter);
    }

    /** The cheap and the rare first: most filters are done with before a text is looked at. */
    public boolean fits(Filter filter) {
        return one(filter.kinds(), kind -> kind == notice.kind() && kind != NoticeKind.UNKNOWN)
                && one(filter.regulations(), id -> id.equals(notice.regulation().id()))
                && one(filter.jurisdictions(), this::within)
                && one(filter.instruments(), this::is)
                && one(filter.transitions(), this::compares)
                && severe(filter.leastSeverity())
                && changed(filter.leastChange())
                && one(filter.effects(), this::tells)
                && one(filter.titleWords(), this::inTitle)
                && one(filter.textWords(), this::inText)
                && one(filter.words(), word -> inTitle(word) || inText(word))
                && filter.all().stream().allMatch(this::fits)
                && one(filter.any(), this::fits)
                && filter.not().stream().noneMatch(this::fits);
    }

    // rule: of each list one entry must fit; an empty list fits all
    private static <T> boolean one(List<T> wanted, Predicate<T> fits) {
        return wanted.isEmpty() || wanted.stream().anyMatch(fits);
    }

    private boolean within(String wanted) {
        return Regions.includes(wanted, notice.regulation().jurisdiction().code());
    }

    private boolean is(Instrument wanted) {
        return wanted != Instrument.UNKNOWN && wanted == notice.version().instrument();
    }

    private boolean compares(Transition wanted) {
        return wanted != Transition.UNKNOWN
                && notice.comparisons().stream().anyMatch(comparison -> comparison.transition() == wanted);
    }

    // rule: the most severe comparison counts; a notice without comparison passes only where nothing is demanded
    private boolean severe(@Nullable Severity least) {
        return least == null || Magnitude.severities(notice).contains(least);
    }

    private boolean changed(@Nullable Double least) {
        return least == null || Magnitude.change(notice) >= least;
    }

    private boolean tells(EffectFilter wanted) {
        return notice.comparisons().stream()
                .flatMap(comparison -> comparison.effects().stream())
                .anyMatch(effect -> tells(wanted, effect));
    }

    private static boolean tells(EffectFilter wanted, ArticleEffect effect) {
        return wanted.label() != Label.UNKNOWN
                && wanted.label() == effect.label()
                && (wanted.direction() == null || wanted.direction() == effect.direction());
    }

    private boolean inTitle(String word) {
        if (title == null) {
            title = Folded.titles(notice);
        }
        return title.contains(Folded.of(word));
    }

    private boolean inText(String word) {
        if (text == null) {
            text = Folded.of(notice.changedText());
        }
        return text.contains(Folded.of(word));
    }
}
