package dev.lexdelta.contract.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of one text.
 *
 * @param id version id: hash of jurisdiction, stage, round and textId
 * @param textId hash of the canonical article text
 * @param normalizer name and version of the code that read the raw bytes
 * @param history taken in by a backfill: never pushed to anybody
 * @param title without stage words
 * @param titleKey the title folded for comparison
 * @param consultation any stage can be out for comment; null when this text is not
 * @param affects what a decision amends, what a text repeals
 */
public record LegalText(
        String id,
        String textId,
        String normalizer,
        boolean history,
        String title,
        String titleKey,
        Instrument instrument,
        Action action,
        Stage stage,
        @Nullable Consultation consultation,
        Jurisdiction jurisdiction,
        List<String> issuers,
        @Nullable String documentNumber,
        Dates dates,
        DatesBasis datesBasis,
        List<Division> divisions,
        List<Article> articles,
        List<Companion> companions,
        List<Affected> affects,
        List<Repair> repairs,
        List<Provenance> provenance)
        implements VersionEvent {
    public LegalText {
        issuers = issuers == null ? List.of() : List.copyOf(issuers);
        dates = dates == null ? Dates.NONE : dates;
        datesBasis = datesBasis == null ? DatesBasis.NONE : datesBasis;
        divisions = divisions == null ? List.of() : List.copyOf(divisions);
        articles = articles == null ? List.of() : List.copyOf(articles);
        companions = companions == null ? List.of() : List.copyOf(companions);
        affects = affects == null ? List.of() : List.copyOf(affects);
        repairs = repairs == null ? List.of() : List.copyOf(repairs);
        provenance = provenance == null ? List.of() : List.copyOf(provenance);
    }

    /** The id of the canonical text of these articles: numbers and paragraphs count, captions and divisions do not. */
    public static String textIdOf(List<Article> articles) {
        return Ids.of(articles.stream()
                .map(article -> article.number() + "\t"
                        + article.paragraphs().stream().map(Paragraph::flat).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\f")));
    }

    /** The id of a version: a draft enacted word for word is a new version. */
    public static String idOf(Jurisdiction jurisdiction, Stage stage, String textId) {
        return Ids.of(jurisdiction.code(), stage.kind().name(), String.valueOf(stage.round()), textId);
    }

    /** The same text as one of another jurisdiction: another version. */
    public LegalText in(Jurisdiction other) {
        return new LegalText(
                idOf(other, stage, textId),
                textId,
                normalizer,
                history,
                title,
                titleKey,
                instrument,
                action,
                stage,
                consultation,
                other,
                issuers,
                documentNumber,
                dates,
                datesBasis,
                divisions,
                articles,
                companions,
                affects,
                repairs,
                provenance);
    }

    /** The same text with other articles, under the ids it has. */
    public LegalText withArticles(List<Article> other) {
        return new LegalText(
                id,
                textId,
                normalizer,
                history,
                title,
                titleKey,
                instrument,
                action,
                stage,
                consultation,
                jurisdiction,
                issuers,
                documentNumber,
                dates,
                datesBasis,
                divisions,
                other,
                companions,
                affects,
                repairs,
                provenance);
    }
}
