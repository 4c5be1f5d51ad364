package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.differ.effect.Found.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of all effects found in a change, those that a lawyer would list: of wholly new text the main ones, once each. */
final class Digest {
    private static final Set<Label> MAIN =
            EnumSet.of(Label.PENALTY, Label.PROHIBITION, Label.DUTY, Label.LICENCE, Label.SCOPE, Label.DATE);
    private static final int LONGEST = 120;
    private static final int MOST = 3;
    private static final int MOST_COMPARED = 200;
    private static final int MOST_JOINED = 30;
    private static final Set<Label> ASKS =
            EnumSet.of(Label.DUTY, Label.PROHIBITION, Label.LICENCE, Label.DEADLINE, Label.AUTHORITY);
    private static final Set<Label> MODAL = EnumSet.of(Label.DUTY, Label.PROHIBITION);
    /** How far back effects of the same clause may stand. */
    private static final int NEAR = 16;

    private final Reading reading;
    private final Map<String, Set<Label>> told = new HashMap<>();

    private final Set<String> sentences = new HashSet<>();
    private final Map<String, Set<Label>> asked = new HashMap<>();

    private Digest(Reading reading) {
        this.reading = reading;
    }

    static List<ArticleEffect> of(Reading reading, List<Found> found) {
        var digest = new Digest(reading);
        var kept = new ArrayList<Found>();
        List<Found> joined = digest.joined(found);
        joined.forEach(digest::ask);
        joined.stream()
                .sorted(Comparator.comparingInt(effect -> Ranks.of(effect.label())))
                .filter(digest::keeps)
                .map(digest::whole)
                .forEach(effect -> digest.add(effect, kept));
        kept.sort(Comparator.comparingInt(digest::place));
        return kept.stream()
                .filter(effect -> !toldElse(effect, kept))
                .map(effect -> effect.effect(reading))
                .distinct()
                .toList();
    }

    // rule: a duty said again as a time limit or a filing, in the words of the same sentence, is one rule rewritten
    private List<Found> joined(List<Found> found) {
        List<Found> gone = single(found, Direction.LOOSER);
        List<Found> come = single(found, Direction.STRICTER);
        if (gone.size() > MOST_JOINED || come.size() > MOST_JOINED) {
            return found;
        }
        var joined = new ArrayList<>(found);
        for (Found old : gone) {
            come.stream()
                    .filter(fresh -> joined.contains(fresh) && again(old, fresh))
                    .findFirst()
                    .ifPresent(fresh -> {
                        joined.remove(fresh);
                        joined.set(joined.indexOf(old), rewritten(old, fresh));
                    });
        }
        return joined;
    }

    private static List<Found> single(List<Found> found, Direction direction) {
        return found.stream()
                .filter(effect -> ASKS.contains(effect.label()) && effect.direction() == direction)
                .filter(effect -> (direction == Direction.LOOSER ? effect.fresh() : effect.old()) == null)
                .toList();
    }

    private boolean again(Found old, Found fresh) {
        return !old.rule().equals(fresh.rule())
                && old.old() != null
                && fresh.fresh() != null
                && Rewordings.same(reading, old.old(), fresh.fresh());
    }

    private Found rewritten(Found old, Found fresh) {
        return new Found(
                fresh.rule(),
                fresh.label(),
                Direction.UNCLEAR,
                sentence(reading.old(), old.old()),
                sentence(reading.fresh(), fresh.fresh()));
    }

    // rule: what one rule finds twice in the same clauses is one effect
    private void add(Found effect, List<Found> kept) {
        for (int i = Math.max(0, kept.size() - NEAR); i < kept.size(); i++) {
            Found before = kept.get(i);
            if (before.rule().equals(effect.rule())
                    && before.label() == effect.label()
                    && (overlaps(before.old(), effect.old()) || overlaps(before.fresh(), effect.fresh()))) {
                kept.set(i, before.with(effect));
                return;
            }
        }
        kept.add(effect);
    }

    // rule: that a duty was reworded is told by what else its words tell
    private static boolean toldElse(Found effect, List<Found> kept) {
        return reworded(effect)
                && kept.size() <= MOST_COMPARED
                && kept.stream()
                        .anyMatch(other -> !reworded(other)
                                && overlaps(effect.old(), other.old())
                                && overlaps(effect.fresh(), other.fresh()));
    }

    private static boolean reworded(Found effect) {
        return effect.label() == Label.DUTY && effect.direction() == Direction.UNCLEAR;
    }

    private static boolean overlaps(@Nullable Words a, @Nullable Words b) {
        return a != null && b != null && a.start() < b.end() && b.start() < a.end();
    }

    // rule: a new paragraph has one effect of a label, and only its main ones
    private boolean keeps(Found effect) {
        String block = block(effect);
        if (block == null) {
            return true;
        }
        Set<Label> labels = told.computeIfAbsent(block, key -> EnumSet.noneOf(Label.class));
        boolean main = MAIN.contains(effect.label()) || labels.isEmpty();
        return main && labels.size() < MOST && labels.add(effect.label());
    }

    private void ask(Found effect) {
        String block = block(effect);
        if (block != null && MODAL.contains(effect.label())) {
            asked.computeIfAbsent(block + sentenceOf(effect), key -> EnumSet.noneOf(Label.class))
                    .add(effect.label());
        }
    }

    private static @Nullable Words words(Found effect) {
        return effect.fresh() == null ? effect.old() : effect.fresh();
    }

    private @Nullable String block(Found effect) {
        Side side = effect.fresh() == null ? reading.old() : reading.fresh();
        Words words = words(effect);
        boolean single = effect.old() == null || effect.fresh() == null;
        return !single || words == null || effect.rule().equals(ListItems.NAME) || !side.alone(words.start())
                ? null
                : (effect.fresh() == null ? "-" : "+") + paragraph(side.address(words.start()));
    }

    private static String paragraph(@Nullable String address) {
        return address == null ? "" : address.replaceFirst("/.*", "");
    }

    // rule: the first effect of a sentence that is new is told by the sentence; where it binds and forbids (应当…，不得…),
    // each of the two by its own clause
    private Found whole(Found effect) {
        String block = block(effect);
        if (block == null) {
            return effect;
        }
        String sentence = block + sentenceOf(effect);
        boolean both = MODAL.contains(effect.label())
                && asked.getOrDefault(sentence, Set.of()).containsAll(MODAL);
        return both || !sentences.add(sentence)
                ? effect
                : new Found(
                        effect.rule(),
                        effect.label(),
                        effect.direction(),
                        sentence(reading.old(), effect.old()),
                        sentence(reading.fresh(), effect.fresh()));
    }

    private int sentenceOf(Found effect) {
        Words words = words(effect);
        Side side = effect.fresh() == null ? reading.old() : reading.fresh();
        return words == null ? 0 : side.sentenceStart(words.start());
    }

    /** The sentence that the words stand in, or as much of it as is short enough to be read at once. */
    static @Nullable Words sentence(Side side, @Nullable Words words) {
        if (words == null) {
            return null;
        }
        int start = side.sentenceStart(words.start());
        int end = side.sentenceEnd(Math.max(words.start(), words.end() - 1));
        if (end - start <= LONGEST) {
            return new Words(start, end);
        }
        int from = side.partStart(words.start());
        int to = side.partEnd(Math.max(words.start(), words.end() - 1));
        return to - from > LONGEST ? words : new Words(from, to);
    }

    /** Where it stands in the new text; what went stands where it stood. */
    private int place(Found effect) {
        if (effect.fresh() != null) {
            return effect.fresh().start();
        }
        return effect.old() == null
                ? 0
                : Math.max(0, reading.old().imageBefore(effect.old().start()));
    }
}
