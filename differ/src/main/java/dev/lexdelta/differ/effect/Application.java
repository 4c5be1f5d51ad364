package dev.lexdelta.differ.effect;

import dev.lexdelta.differ.effect.Found.Words;
import dev.lexdelta.differ.effect.Verdict.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule applied to one change: reads both wordings, pairs what it read, and keeps what differs for sure. */
final class Application<V> {
    private static final int TELLING = 10;
    /** Bounds the cost: longer articles are not searched. */
    private static final int LONGEST = 20_000;

    private final Rule<V> rule;
    private final Reading reading;

    Application(Rule<V> rule, Reading reading) {
        this.rule = rule;
        this.reading = reading;
    }

    void collect(List<Found> found) {
        List<Fact<V>> olds = unclaimed(reading.old(), reading.fresh());
        List<Fact<V>> freshes = unclaimed(reading.fresh(), reading.old());
        for (Pair<V> pair : Matching.pairs(reading, olds, freshes)) {
            Verdict verdict = certain(pair) && differs(pair) && !saidElsewhere(pair) ? rule.judge(pair) : null;
            Found effect = verdict == null ? null : found(verdict, pair);
            if (effect != null) {
                found.add(effect);
            }
            claim(pair, effect);
        }
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
        List<Fact<V>> facts = rule.facts(side, other);
        return facts.isEmpty()
                ? facts
                : facts.stream()
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
