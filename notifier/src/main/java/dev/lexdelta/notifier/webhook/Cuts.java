package dev.lexdelta.notifier.webhook;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.notifier.webhook.Payload.Comparison;
import dev.lexdelta.notifier.webhook.Payload.Data;
import dev.lexdelta.notifier.webhook.Payload.Version;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is left out of a payload that is too large, least missed first; after the last cut any payload is small. */
final class Cuts {
    private static final int SHORT = 200;
    private static final int FEW = 3;

    /** In this order, until the payload fits. */
    static final List<UnaryOperator<Data>> IN_ORDER = List.of(
            Cuts::titles,
            data -> comparisons(data, comparison -> wordings(comparison)),
            data -> version(data, first(data.version(), FEW)),
            data -> comparisons(data, comparison -> effects(comparison, FEW)),
            data -> comparisons(data, comparison -> effects(comparison, 0)),
            data -> with(
                    data, data.version(), data.comparisons().stream().limit(FEW).toList()),
            data -> version(data, first(data.version(), 0)),
            data -> with(data, data.version(), List.of()));

    private Cuts() {}

    private static Data comparisons(Data data, UnaryOperator<Comparison> cut) {
        return with(data, data.version(), data.comparisons().stream().map(cut).toList());
    }

    private static Comparison wordings(Comparison comparison) {
        return with(
                comparison,
                comparison.summary(),
                comparison.effects().stream()
                        .map(effect -> new ArticleEffect(
                                effect.label(),
                                effect.direction(),
                                shortened(effect.oldWording()),
                                shortened(effect.newWording()),
                                effect.from(),
                                effect.to(),
                                effect.rule()))
                        .toList());
    }

    private static Comparison effects(Comparison comparison, int most) {
        return with(
                comparison,
                comparison.summary(),
                comparison.effects().stream().limit(most).toList());
    }

    private static Version first(Version version, int most) {
        return new Version(
                version.id(),
                version.title(),
                version.stage(),
                version.consultation(),
                version.issuers().stream().limit(most).map(Cuts::cut).toList(),
                shortened(version.documentNumber()),
                version.sources().stream()
                        .filter(source -> source.length() <= SHORT) // half an address leads nowhere
                        .limit(most)
                        .toList());
    }

    private static Data titles(Data data) {
        var regulation = data.regulation();
        var version = data.version();
        var stage = version.stage();
        var place = regulation.jurisdiction();
        return new Data(
                data.notice(),
                data.kind(),
                new RegulationRef(
                        regulation.id(),
                        cut(regulation.title()),
                        new Jurisdiction(cut(place.code()), cut(place.name()))),
                new Version(
                        version.id(),
                        cut(version.title()),
                        new Stage(stage.kind(), stage.round(), cut(stage.label())),
                        version.consultation(),
                        version.issuers(),
                        version.documentNumber(),
                        version.sources()),
                data.dates(),
                data.comparisons().stream().map(Cuts::headline).toList(),
                data.links());
    }

    private static Comparison headline(Comparison comparison) {
        var summary = comparison.summary();
        var headline = summary.headline();
        return with(
                comparison,
                new Summary(
                        summary.counts(),
                        summary.uncertain(),
                        summary.moved(),
                        summary.renumbered(),
                        summary.kept(),
                        summary.severity(),
                        new Headline(cut(headline.zh()), cut(headline.en()))),
                comparison.effects());
    }

    private static Comparison with(Comparison comparison, Summary summary, List<ArticleEffect> effects) {
        return new Comparison(
                comparison.changeId(),
                comparison.revision(),
                comparison.transition(),
                summary,
                effects,
                comparison.links());
    }

    private static Data version(Data data, Version version) {
        return with(data, version, data.comparisons());
    }

    private static Data with(Data data, Version version, List<Comparison> comparisons) {
        return new Data(
                data.notice(), data.kind(), data.regulation(), version, data.dates(), comparisons, data.links());
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null ? null : cut(text);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
    }
}
