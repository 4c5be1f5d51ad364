package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.differ.effect.Found.Words;
import dev.lexdelta.differ.effect.Verdict.Wording;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rule applied to one change: reads both wordings, pairs what it read, and keeps what differs for sure. */
final class Application<V> {
    private static final int TELLING = 10;
    /** Bounds the cost: longer articles are not searched. */
    private static final int LONGEST = 20_000;

    private static final Set<Label> ASKS = EnumSet.of(Label.DUTY, Label.PROHIBITION, Label.SCOPE);

    private record Judged<V>(Pair<V> pair, @Nullable Verdict verdict) {}

    private final Rule<V> rule;
    private final Reading reading;

    Application(Rule<V> rule, Reading reading) {
        this.rule = rule;
        this.reading = reading;
    }

    void collect(List<Found> found) {
        List<Fact<V>> olds = unclaimed(reading.old(), reading.fresh());
        List<Fact<V>> freshes = unclaimed(reading.fresh(), reading.old());
        List<Judged<V>> judged = Matching.pairs(reading, olds, freshes).stream()
                .map(pair -> new Judged<>(pair, verdict(pair)))
                .toList();
        List<Pair<V>> single = judged.stream()
                .filter(one -> one.verdict() != null && one.pair().single())
                .map(Judged::pair)
                .toList();
        List<Pair<V>> reworded = Rewordings.among(single);
        Set<Fact<V>> again = Collections.newSetFromMap(new IdentityHashMap<>());
        reworded.forEach(pair ->
                Stream.of(pair.old(), pair.fresh()).filter(Objects::nonNull).forEach(again::add));
        reworded.forEach(pair -> tell(pair, rewritten(pair), found));
        judged.stream()
                .filter(one -> !again.contains(one.pair().only()))
                .forEach(one -> tell(one.pair(), one.verdict(), found));
    }

    private @Nullable Verdict verdict(Pair<V> pair) {
        return certain(pair) && differs(pair) && !saidElsewhere(pair) ? rule.judge(pair) : null;
    }

    private void tell(Pair<V> pair, @Nullable Verdict verdict, List<Found> found) {
        Found effect = verdict == null ? null : found(verdict, pair);
        if (effect != null) {
            found.add(effect);
        }
        claim(pair, effect);
    }

    // rule: what was said again in other words changed, which way cannot be told unless its force changed as well
    private @Nullable Verdict rewritten(Pair<V> pair) {
        Verdict verdict = differs(pair) ? rule.judge(pair) : null;
        if (verdict != null) {
            Direction direction = verdict.label() == Label.PENALTY ? Direction.UNCLEAR : verdict.direction();
            return whole(pair, verdict.label(), direction);
        }
        Verdict gone = rule.judge(new Pair<>(reading, pair.old(), null));
        return gone != null && ASKS.contains(gone.label()) ? whole(pair, gone.label(), Direction.UNCLEAR) : null;
    }

    private Verdict whole(Pair<V> pair, Label label, Direction direction) {
        return new Verdict(label, direction, whole(reading.old(), pair.old()), whole(reading.fresh(), pair.fresh()));
    }

    private static Wording whole(Side side, @Nullable Fact<?> fact) {
        Words words = fact != null && side.alone(fact.start())
                ? Digest.sentence(side, new Words(fact.wordStart(), fact.wordEnd()))
                : null;
        return words == null ? Wording.OF_FACT : new Wording(words.start(), words.end());
    }

    // rule: a clause that stands word for word at another place of the other wording neither came nor went
    private boolean saidElsewhere(Pair<V> pair) {
        if (pair.old() != null && pair.fresh() != null) {
            return false;
        }
        Side other = pair.added() ? reading.old() : reading.fresh();
        Fact<V> fact = pair.only();
        int length = fact.wordEnd() - fact.wordStart();
        return length >= TELLING
                && other.length() < LONGEST
                && other.text().contains(pair.side().substring(fact.wordStart(), fact.wordEnd()));
    }

    private List<Fact<V>> unclaimed(Side side, Side other) {
        return rule.facts(side, other).stream()
                .filter(fact -> !side.claimed(fact.start(), fact.end()))
                .toList();
    }

    private static <V> boolean differs(Pair<V> pair) {
        return pair.old() == null
                || pair.fresh() == null
                || !pair.old().value().equals(pair.fresh().value());
    }

    // rule: what lies in an uncertain spot of either wording has no effect of its own; words that all stayed differ by
    // what stands beside them, which must be certain too
    private boolean certain(Pair<V> pair) {
        boolean kept = kept(reading.old(), pair.old()) && kept(reading.fresh(), pair.fresh());
        if (pair.old() == null || pair.fresh() == null) {
            return !kept
                    && certain(reading.old(), reading.fresh(), pair.old())
                    && certain(reading.fresh(), reading.old(), pair.fresh());
        }
        int image = reading.old().image(pair.old().start());
        boolean elsewhere =
                kept && (image < pair.fresh().start() || image >= pair.fresh().end());
        return !elsewhere
                && certain(reading.old(), reading.fresh(), kept ? clause(reading.old(), pair.old()) : pair.old())
                && certain(reading.fresh(), reading.old(), kept ? clause(reading.fresh(), pair.fresh()) : pair.fresh());
    }

    private boolean kept(Side side, @Nullable Fact<V> fact) {
        return fact == null || !side.changed(fact.start(), fact.end());
    }

    private static <V> Fact<V> clause(Side side, Fact<V> fact) {
        return Fact.of(fact.kind(), fact.value(), side.clauseStart(fact.start()), side.clauseEnd(fact.end()));
    }

    private boolean certain(Side side, Side other, @Nullable Fact<V> fact) {
        if (fact == null) {
            return true;
        }
        int from = side.imageBefore(fact.start()) + 1;
        int to = side.imageAfter(fact.end(), other.length());
        return !side.doubtful(fact.start(), fact.end()) && !(from <= to && other.doubtful(from, to));
    }

    private @Nullable Found found(Verdict verdict, Pair<V> pair) {
        Words old = words(verdict.old(), pair.old());
        Words fresh = words(verdict.fresh(), pair.fresh());
        return old == null && fresh == null
                ? null
                : new Found(rule.name(), verdict.label(), verdict.direction(), old, fresh);
    }

    private @Nullable Words words(Wording wording, @Nullable Fact<V> fact) {
        if (wording.equals(Wording.OF_FACT)) {
            return fact == null ? null : new Words(fact.wordStart(), fact.wordEnd());
        }
        return wording.equals(Wording.NONE) ? null : new Words(wording.start(), wording.end());
    }

    // rule: one phrase, one effect: what came or went is told with all its words
    private void claim(Pair<V> pair, @Nullable Found effect) {
        claim(reading.old(), pair.old(), effect != null && pair.fresh() == null);
        claim(reading.fresh(), pair.fresh(), effect != null && pair.old() == null);
    }

    private void claim(Side side, @Nullable Fact<V> fact, boolean words) {
        if (fact != null) {
            side.claim(
                    words ? Math.min(fact.start(), fact.wordStart()) : rule.claimed(fact),
                    words ? Math.max(fact.end(), fact.wordEnd()) : fact.end());
        }
    }
}
