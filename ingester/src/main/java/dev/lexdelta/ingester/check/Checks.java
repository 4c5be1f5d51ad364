package dev.lexdelta.ingester.check;

import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.repair.PinyinAnnotations;
import dev.lexdelta.ingester.structure.Companions;
import dev.lexdelta.ingester.structure.Structured;
import dev.lexdelta.ingester.structure.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Judges whether what was read is a text that may be published, and what must be said with it. */
public final class Checks {
    static final String GAP = "number-gap";

    /** Reasons to refuse; empty when the text may be published. */
    public List<Refusal> refusals(Structured text) {
        var reasons = new ArrayList<Refusal>();
        if (text.articles().isEmpty()) {
            reasons.add(Refusal.of(
                    "no-articles",
                    "No article (第一条), no numbered clause (一、) and no other text of a regulation was found."));
        } else if ((isUnnumbered(text) && !hasIssuerAndDate(text)) || isNameless(text)) {
            reasons.add(
                    Refusal.of(
                            "no-regulation",
                            "The document has no numbered articles or no name of a regulation, and neither issuer nor date, so it is taken for none."));
        } else if (Companions.kind(text.title()).isPresent()) {
            reasons.add(Refusal.of(
                    "companion",
                    "The document explains or reports on a text (" + text.title() + ") and is not the text itself."));
        } else if (text.title().isEmpty()) {
            reasons.add(Refusal.of(
                    "no-title", "The text has no title; give the selector of the title in the source's declaration."));
        }
        return reasons;
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
     * What a reader must know of a text that is published: what was mended throughout, the spots that were decided, gaps in
     * its numbers, and damage that is left.
     */
    public List<Repair> repairs(Sheet sheet, Structured text) {
        boolean annotated =
                sheet.repairs().stream().anyMatch(repair -> repair.rule().equals(PinyinAnnotations.RULE));
        var decided = Placement.of(sheet.lines(), text);
        var repairs = new ArrayList<>(sheet.repairs());
        repairs.addAll(decided);
        repairs.addAll(gaps(text.articles()));
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

    // rule: whole numbers run from 1 without a gap; where one is missing, the article behind the gap says so
    private static List<Repair> gaps(List<Article> articles) {
        var gaps = new ArrayList<Repair>();
        int expected = 1;
        for (var article : articles) {
            int number = article.kind() == ArticleKind.ARTICLE || article.kind() == ArticleKind.CLAUSE
                    ? whole(article.number())
                    : -1;
            if (number > expected) {
                gaps.add(new Repair(article.number(), "p1", 0, 0, "", "", GAP, false, number - expected));
            }
            expected = Math.max(expected, number + 1);
        }
        return gaps;
    }

    private static int whole(String number) {
        int dash = number.indexOf('-');
        return Integer.parseInt(dash < 0 ? number : number.substring(0, dash));
    }
}
