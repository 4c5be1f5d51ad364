package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.structure.Event.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the parts of a document say together: stage, action, dates, jurisdiction. */
final class Reading {
    private final Sheet sheet;
    private final List<Line> head;
    private final Around around;
    private final List<Article> articles;
    private final List<Division> divisions;
    private final Home home;
    private final TitleWords heading;
    private final Deed deed;
    private final Events events;
    private final List<String> issuers;

    /** {@code head} are all lines above the first article, {@code around} those of them and below that are not the text. */
    Reading(Sheet sheet, List<Line> head, Around around, List<Article> articles, List<Division> divisions, Home home) {
        var signature = around.signature();
        this.sheet = sheet;
        this.head = head;
        this.around = around;
        this.articles = articles;
        this.divisions = divisions;
        this.home = home;
        this.heading = heading();
        this.deed = Deed.of(heading.title());
        this.events = Events.of(around.above())
                .signed(Signature.last(around.below()).map(Signature::date).orElse(null));
        this.issuers = Issuers.of(events, around.above(), heading.title(), signature);
    }

    // rule: a report of a text may print all its articles, and a decision that approves it so; without articles, or
    // with comments among them, only what the document calls itself counts
    private TitleWords heading() {
        var found = TitleWords.of(Titles.find(sheet.titles(), head).orElse(""));
        boolean whole = articles.stream().anyMatch(article -> article.kind() == ArticleKind.ARTICLE);
        var about = Titles.ofCompanion(sheet.titles(), head)
                .filter(title -> !whole || Companions.comments(title))
                .map(TitleWords::of);
        return about.or(() -> Deed.approved(found.title()).filter(text -> whole).map(TitleWords::of))
                .orElse(found);
    }

    Structured structured(Leftover leftover) {
        var dates = new DateReader(events, proper(), sheet.published());
        var number = DocumentNumbers.of(around.above(), events).orElse(null);
        var jurisdiction = jurisdiction(number);
        var stage = stage(dates, jurisdiction);
        return new Structured(
                heading.title(),
                heading.key(),
                Instruments.of(heading.title(), issuers, jurisdiction, number, stage.kind(), events),
                action(),
                stage,
                stage.enacted() ? null : Consultations.of(around.all(), issued(dates)),
                jurisdiction,
                issuers,
                number,
                dates.dates(stage),
                dates.basis(stage),
                divisions,
                articles,
                Companions.of(around.all(), sheet.links(), heading.title()),
                Affects.of(heading.title(), deed, articles),
                leftover);
    }

    private List<Article> proper() {
        return articles.stream()
                .filter(article -> article.kind() == ArticleKind.ARTICLE || article.kind() == ArticleKind.CLAUSE)
                .toList();
    }

    /** The day the letter around a draft went out. */
    private @Nullable LocalDate issued(DateReader dates) {
        return around.signature().map(Signature::date).orElse(dates.published.date());
    }

    private Jurisdiction jurisdiction(@Nullable String number) {
        return Jurisdictions.of(heading.title(), issuers)
                .or(() -> Jurisdictions.national(events, issuers))
                .or(() -> Jurisdictions.inText(articles, number))
                .orElse(home.jurisdiction() == null ? Jurisdiction.UNKNOWN : home.jurisdiction());
    }

    // rule: the words of the title, else of the letter around; a text without such words is what its source publishes
    // when it tells of no passing, else enacted
    private Stage stage(DateReader dates, Jurisdiction jurisdiction) {
        if (!heading.stage().isEmpty()) {
            return StageWords.read(heading.stage());
        }
        var quoted = Letters.stageOf(head, heading.title());
        if (!quoted.isEmpty()) {
            return StageWords.read(quoted);
        }
        boolean open = dates.effective.basis() == Basis.UNFILLED;
        return new Stage(open ? unfinished(dates) : finished(jurisdiction), 1, "");
    }

    private StageKind finished(Jurisdiction jurisdiction) {
        return home.stage() == null || passed() ? enacted(jurisdiction) : home.stage();
    }

    private boolean passed() {
        return events.has(Role.ADOPTED) || events.has(Role.APPROVED) || events.has(Role.PROMULGATED);
    }

    // rule: a text whose day of effect is blank has come as far as its own note tells; where comments are asked
    // for, the note is that of the law it revises
    private StageKind unfinished(DateReader dates) {
        if (!events.enacted() || Consultations.of(around.all(), issued(dates)) != null) {
            return StageKind.CONSULTATION;
        }
        if (events.announced() || events.promulgated().isPresent()) {
            return StageKind.PROMULGATED;
        }
        return events.approved().isPresent() ? StageKind.APPROVED : StageKind.ADOPTED;
    }

    // rule: what a city's congress adopts needs the approval of the province before it is law; the note of a text in
    // print tells its approval, a report of the approval alone comes before the city promulgates
    private StageKind enacted(Jurisdiction jurisdiction) {
        boolean needsApproval = !jurisdiction.code().endsWith("0000")
                && issuers.stream().anyMatch(issuer -> issuer.contains("人民代表大会"))
                && !heading.title().contains("经济特区")
                && events.has(Role.ADOPTED)
                && !events.has(Role.PROMULGATED)
                && !events.announced()
                && !events.changed();
        if (!needsApproval) {
            return StageKind.PROMULGATED;
        }
        if (!events.has(Role.APPROVED)) {
            return StageKind.ADOPTED;
        }
        boolean printed = events.all().stream().anyMatch(event -> event.is(Role.APPROVED) && event.noted());
        return printed ? StageKind.PROMULGATED : StageKind.APPROVED;
    }

    private Action action() {
        if (deed != Deed.NONE) {
            return deed == Deed.REPEALS ? Action.REPEAL : Action.AMEND;
        }
        var words = heading.stage();
        if (words.contains("修正")) {
            return Action.AMEND;
        }
        if (words.contains("修订") || heading.decoration().contains("修订")) {
            return Action.REVISE;
        }
        var change = words.isEmpty() ? events.change() : Event.Change.NONE;
        return Optional.of(change)
                .filter(told -> told != Event.Change.NONE)
                .map(told -> told == Event.Change.REVISED ? Action.REVISE : Action.AMEND)
                .orElse(heading.decoration().contains("修正") ? Action.AMEND : Action.ENACT);
    }
}
