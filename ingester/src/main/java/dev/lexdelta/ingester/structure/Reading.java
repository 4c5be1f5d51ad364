package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parts of a document say together: stage, action, dates, jurisdiction. */
record Reading(
        Sheet sheet,
        List<Line> head,
        TitleWords heading,
        Events events,
        List<String> issuers,
        List<Article> articles,
        List<Division> divisions,
        @Nullable Jurisdiction home) {

    Structured structured() {
        var dates = new DateReader(events, articles, sheet.published());
        var jurisdiction = jurisdiction();
        var stage = stage(dates, jurisdiction);
        return new Structured(
                heading.title(),
                heading.key(),
                Instruments.of(heading.title(), issuers, jurisdiction),
                action(),
                stage,
                stage.enacted() ? null : Consultations.of(head),
                jurisdiction,
                issuers,
                DocumentNumbers.of(head, events).orElse(null),
                dates.dates(stage),
                dates.basis(stage),
                divisions,
                articles,
                Companions.of(head),
                Affects.of(heading.title(), articles));
    }

    private Jurisdiction jurisdiction() {
        return Jurisdictions.of(heading.title(), issuers)
                .or(() -> Jurisdictions.national(events))
                .orElse(home == null ? Jurisdiction.UNKNOWN : home);
    }

    // rule: the words of the title, else of the letter around; a text without such words is enacted
    private Stage stage(DateReader dates, Jurisdiction jurisdiction) {
        if (!heading.stage().isEmpty()) {
            return StageWords.read(heading.stage());
        }
        var quoted = Letters.stageOf(head, heading.title());
        if (!quoted.isEmpty()) {
            return StageWords.read(quoted);
        }
        if (dates.effective.basis() == Basis.UNFILLED) {
            return new Stage(StageKind.CONSULTATION, 1, "");
        }
        return new Stage(awaitsApproval(jurisdiction) ? StageKind.ADOPTED : StageKind.PROMULGATED, 1, "");
    }

    // rule: what a city's congress adopts needs the approval of the province before it is law
    private boolean awaitsApproval(Jurisdiction jurisdiction) {
        boolean city = !jurisdiction.code().endsWith("0000");
        boolean congress = issuers.stream().anyMatch(issuer -> issuer.contains("人民代表大会") || issuer.contains("人大"));
        return city
                && congress
                && !heading.title().contains("经济特区")
                && events.has(List.of("通过"))
                && !events.has(Events.APPROVING)
                && !events.has(Events.PROMULGATING)
                && !events.has(List.of("修正", "修订"));
    }

    private Action action() {
        var title = heading.title();
        if (title.contains("废止") && title.endsWith("决定")) {
            return Action.REPEAL;
        }
        if (title.contains("关于修改") || title.contains("修正案") || heading.stage().contains("修正")) {
            return Action.AMEND;
        }
        if (heading.stage().contains("修订") || heading.decoration().contains("修订")) {
            return Action.REVISE;
        }
        var verb = events.lastVerb().orElse("");
        return verb.equals("修订")
                ? Action.REVISE
                : verb.equals("修正") || heading.decoration().contains("修正") ? Action.AMEND : Action.ENACT;
    }
}
