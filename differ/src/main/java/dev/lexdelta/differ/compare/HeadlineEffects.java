package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.differ.effect.Ranks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The effects of a comparison in half a sentence: the kinds that matter most, how many went which way, and the foremost in
 * their own words.
 */
final class HeadlineEffects {
    private static final int MOST = 3;

    private HeadlineEffects() {}

    /** Null when there is no effect. */
    static @Nullable Headline of(List<ArticleChange> changes, Labels labels) {
        Map<Label, List<ArticleEffect>> byLabel = new EnumMap<>(Label.class);
        changes.stream()
                .flatMap(change -> change.effects().stream())
                .forEach(effect -> byLabel.computeIfAbsent(effect.label(), key -> new ArrayList<>())
                        .add(effect));
        List<Headline> told = byLabel.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> Ranks.of(entry.getKey())))
                .limit(MOST)
                .map(entry -> told(entry.getKey(), entry.getValue()))
                .toList();
        if (told.isEmpty()) {
            return null;
        }
        List<Headline> leading = LeadingEffects.of(changes, labels);
        return new Headline(
                joined(told, Headline::zh, "，") + (leading.isEmpty() ? "" : "，如" + joined(leading, Headline::zh, "、")),
                joined(told, Headline::en, ", ")
                        + (leading.isEmpty() ? "" : "; such as " + joined(leading, Headline::en, ", ")));
    }

    private static String joined(List<Headline> parts, Function<Headline, String> language, String by) {
        return parts.stream().map(language).collect(Collectors.joining(by));
    }

    // rule: how many became stricter and looser; where no direction can be told, how many changed
    private static Headline told(Label label, List<ArticleEffect> effects) {
        long stricter = count(effects, Direction.STRICTER);
        long looser = count(effects, Direction.LOOSER);
        long other = effects.size() - stricter - looser;
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        add(stricter, "从严%d处", "%d stricter", zh, en);
        add(looser, "从宽%d处", "%d looser", zh, en);
        add(other, zh.isEmpty() ? "变动%d处" : "其他%d处", en.isEmpty() ? "%d changed" : "%d other", zh, en);
        return new Headline(chinese(label) + String.join("、", zh), english(label) + " " + String.join(" and ", en));
    }

    private static long count(List<ArticleEffect> effects, Direction direction) {
        return effects.stream()
                .filter(effect -> effect.direction() == direction)
                .count();
    }

    private static void add(long count, String chinese, String english, List<String> zh, List<String> en) {
        if (count > 0) {
            zh.add(String.format(chinese, count));
            en.add(String.format(english, count));
        }
    }

    private static String chinese(Label label) {
        return switch (label) {
            case PENALTY -> "处罚";
            case SCOPE -> "适用范围";
            case DUTY -> "义务";
            case PROHIBITION -> "禁止性规定";
            case DEADLINE -> "期限";
            case LICENCE -> "许可备案";
            case AUTHORITY -> "主管机关";
            case DATE -> "施行日期";
            case AMOUNT -> "数额";
            case EDITORIAL, UNKNOWN -> "文字";
        };
    }

    private static String english(Label label) {
        return switch (label) {
            case PENALTY -> "penalties:";
            case SCOPE -> "scope:";
            case DUTY -> "duties:";
            case PROHIBITION -> "prohibitions:";
            case DEADLINE -> "time limits:";
            case LICENCE -> "licences and filings:";
            case AUTHORITY -> "authorities:";
            case DATE -> "dates:";
            case AMOUNT -> "amounts:";
            case EDITORIAL, UNKNOWN -> "wording:";
        };
    }
}
