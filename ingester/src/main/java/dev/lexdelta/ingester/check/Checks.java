package dev.lexdelta.ingester.check;

import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.repair.PinyinAnnotations;
import dev.lexdelta.ingester.structure.Companions;
import dev.lexdelta.ingester.structure.Structured;
import dev.lexdelta.ingester.structure.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges whether what was read is a text that may be published, and what must be said with it. */
public final class Checks {
    /** Reasons to refuse; empty when the text may be published. */
    public List<Refusal> refusals(Structured text) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> empty(text),
                        () -> companion(text),
                        () -> comparison(text),
                        () -> severalTexts(text),
                        () -> noRegulation(text),
                        () -> damaged(text),
                        () -> excerpt(text))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    private static Optional<Refusal> empty(Structured text) {
        return when(
                text.articles().isEmpty(),
                "no-articles",
                "No article (第一条), no numbered clause (一、) and no other text of a regulation was found; if the page has one,"
                        + " it may be in an attachment, or the selector of the body in the source's declaration misses it.");
    }

    // rule: what explains a text or reports on it is never taken for the text
    private static Optional<Refusal> companion(Structured text) {
        return when(
                Companions.kind(text.title()).isPresent(),
                "companion",
                "The document explains or reports on a text (" + text.title() + ") and is not the text itself.");
    }

    private static Optional<Refusal> noRegulation(Structured text) {
        if (text.title().isEmpty() && !isUnnumbered(text)) {
            return when(
                    true,
                    "no-title",
                    "The text has no title; give the selector of the title in the source's declaration.");
        }
        return when(
                (isUnnumbered(text) && (text.title().isEmpty() || !hasIssuerAndDate(text))) || isNameless(text),
                "no-regulation",
                "The document has no numbered articles or no name of a regulation, and neither issuer nor date, so it is"
                        + " taken for none; if it is one, give the selectors of title and body in the source's declaration.");
    }

    // rule: a text of which every twentieth character is broken tells nobody anything
    private static Optional<Refusal> damaged(Structured text) {
        long broken = Damage.broken(Passages.of(text.articles()));
        long all = Damage.length(Passages.of(text.articles()));
        return when(
                broken * 20 > all,
                "damaged",
                broken + " of " + all
                        + " characters are broken, too many to read the text; the source's declaration may name"
                        + " a wrong encoding, else another copy is needed.");
    }

    private static Optional<Refusal> excerpt(Structured text) {
        return when(
                Numbers.excerpt(text.articles()),
                "excerpt",
                "Only " + Numbers.found(text.articles()) + " of the articles up to number "
                        + Numbers.last(text.articles())
                        + " are there: the page prints an excerpt, or the rest is on further pages or in an attachment.");
    }

    // rule: of two laws on one page neither is published as if the page held no other
    private static Optional<Refusal> severalTexts(Structured text) {
        var others = text.leftover().texts();
        return when(
                !others.isEmpty()
                        && text.articles().stream().anyMatch(article -> article.kind() == ArticleKind.ARTICLE),
                "several-texts",
                "Articles begin anew beside those of " + (text.title().isEmpty() ? "the text" : text.title()) + ": "
                        + others.stream()
                                .map(other -> other.articles() + " from \"" + other.begins() + "\"")
                                .collect(Collectors.joining(", "))
                        + "; the page holds several texts, or one that numbers each chapter anew. Take each by a selector"
                        + " of its own in the source's declaration, or from a page of its own.");
    }

    // rule: a table of two texts side by side is neither of them
    private static Optional<Refusal> comparison(Structured text) {
        var tables = text.articles().stream()
                .flatMap(article -> article.paragraphs().stream())
                .flatMap(paragraph -> paragraph.table().stream());
        long rows = tables.filter(cells -> Line.row(cells).compares()).count();
        return when(
                rows > text.articles().size() / 2,
                "comparison",
                "The page shows two texts side by side: " + rows
                        + " rows of a table hold an article of each; take the text from a page of its own.");
    }

    private static Optional<Refusal> when(boolean holds, String code, String message) {
        return holds ? Optional.of(Refusal.of(code, message)) : Optional.empty();
    }

    private static boolean isUnnumbered(Structured text) {
        return text.articles().size() == 1
                && text.articles().get(0).kind() == ArticleKind.CLAUSE
                && text.articles().get(0).label().isEmpty();
    }

    /** A page whose title names no kind of regulation, that nobody issued and nothing dates. */
    private static boolean isNameless(Structured text) {
        return !text.title().isEmpty()
                && !Titles.names(text.title())
                && Companions.kind(text.title()).isEmpty()
                && text.issuers().isEmpty()
                && !isDated(text);
    }

    private static boolean hasIssuerAndDate(Structured text) {
        return !text.issuers().isEmpty() && isDated(text);
    }

    private static boolean isDated(Structured text) {
        var dates = text.dates();
        return dates.adopted() != null
                || dates.approved() != null
                || dates.promulgated() != null
                || dates.published() != null
                || dates.effective() != null
                || text.datesBasis().effective() != null;
    }

    /**
     * What a reader must know of a text that is published: what was mended throughout, the spots that were decided, gaps and
     * repeats in its numbers, lines without a place, and damage that is left.
     */
    public List<Repair> repairs(Sheet sheet, Structured text) {
        boolean annotated =
                sheet.repairs().stream().anyMatch(repair -> repair.rule().equals(PinyinAnnotations.RULE));
        var decided = Placement.of(sheet.lines(), text);
        var repairs = new ArrayList<>(sheet.repairs());
        repairs.addAll(decided);
        repairs.addAll(Numbers.of(text.articles()));
        repairs.addAll(Unplaced.of(text));
        text.leftover().texts().forEach(other -> repairs.add(Unplaced.another(other)));
        repairs.addAll(unsaid(Damage.of(Passages.of(text.articles()), annotated), decided));
        return repairs;
    }

    /** The damage that lies in no spot already said to be uncertain. */
    private static List<Repair> unsaid(List<Repair> damages, List<Repair> decided) {
        var doubts = decided.stream().filter(spot -> !spot.certain()).collect(Collectors.groupingBy(Checks::address));
        return damages.stream()
                .filter(damage -> doubts.getOrDefault(address(damage), List.of()).stream()
                        .noneMatch(spot -> spot.from() <= damage.from() && spot.to() >= damage.to()))
                .toList();
    }

    private static String address(Repair repair) {
        return repair.article() + "/" + repair.path();
    }
}
