package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.ArticleEffect;
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
    /** How far back effects of the same clause may stand. */
    private static final int NEAR = 16;

    private final Reading reading;
    private final Map<String, Set<Label>> told = new HashMap<>();

    private final Set<String> sentences = new HashSet<>();

    private Digest(Reading reading) {
        this.reading = reading;
    }

    static List<ArticleEffect> of(Reading reading, List<Found> found) {
        var digest = new Digest(reading);
        var kept = new ArrayList<Found>();
        found.stream()
                .sorted(Comparator.comparingInt(effect -> Ranks.of(effect.label())))
                .filter(digest::keeps)
                .map(digest::whole)
                .forEach(effect -> digest.add(effect, kept));
        kept.sort(Comparator.comparingInt(digest::place));
        return kept.stream().map(effect -> effect.effect(reading)).distinct().toList();
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

    private @Nullable String block(Found effect) {
        Side side = effect.fresh() == null ? reading.old() : reading.fresh();
        Words words = effect.fresh() == null ? effect.old() : effect.fresh();
        boolean single = effect.old() == null || effect.fresh() == null;
        return !single || words == null || effect.rule().equals(ListItems.NAME) || !side.alone(words.start())
                ? null
                : (effect.fresh() == null ? "-" : "+") + paragraph(side.address(words.start()));
    }

    private static String paragraph(@Nullable String address) {
        return address == null
                ? ""
                : address.substring(0, address.indexOf('/') < 0 ? address.length() : address.indexOf('/'));
    }

    // rule: the first effect of a sentence that is new is told by the sentence
    private Found whole(Found effect) {
        String block = block(effect);
        return block == null || !sentences.add(block + sentenceOf(effect))
                ? effect
                : new Found(
                        effect.rule(),
                        effect.label(),
                        effect.direction(),
                        sentence(reading.old(), effect.old()),
                        sentence(reading.fresh(), effect.fresh()));
    }

    private int sentenceOf(Found effect) {
        Words words = effect.fresh() == null ? effect.old() : effect.fresh();
        Side side = effect.fresh() == null ? reading.old() : reading.fresh();
        return words == null ? 0 : side.sentenceStart(words.start());
    }

    private static @Nullable Words sentence(Side side, @Nullable Words words) {
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
