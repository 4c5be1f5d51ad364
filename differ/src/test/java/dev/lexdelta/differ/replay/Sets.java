package dev.lexdelta.differ.replay;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ArticleLink;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Degraded;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.TestText;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ChangeSets for tests: one article that changed, and what an engine says of it. */
record Sets(
        String id,
        int revision,
        String regulation,
        String engine,
        ChangeKind kind,
        double similarity,
        String rule,
        String matcher,
        @Nullable Degraded degraded) {
    private static final LegalText FROM =
            TestText.draft("养犬条例").on("2024-01-01").articles("甲").text();
    private static final LegalText TO =
            TestText.law("养犬条例").on("2024-06-01").articles("乙").text();

    static Sets set(String id, int revision) {
        return new Sets(id, revision, "r", "engine/1", ChangeKind.MODIFIED, 0.5, "rule", "matcher", null);
    }

    Sets under(String other) {
        return new Sets(id, revision, other, engine, kind, similarity, rule, matcher, degraded);
    }

    Sets by(String other) {
        return new Sets(id, revision, regulation, other, kind, similarity, rule, matcher, degraded);
    }

    Sets kind(ChangeKind other) {
        return new Sets(id, revision, regulation, engine, other, similarity, rule, matcher, degraded);
    }

    Sets found(double how, String by, String with) {
        return new Sets(id, revision, regulation, engine, kind, how, by, with, degraded);
    }

    Sets outOfTime() {
        return new Sets(id, revision, regulation, engine, kind, similarity, rule, matcher, Degraded.TIME);
    }

    ChangeSet make() {
        var effect = new ArticleEffect(Label.DEADLINE, Direction.STRICTER, "三十日", "十日", "1/p1", "1/p1", rule);
        return new ChangeSet(
                id,
                revision,
                Reason.NEW,
                engine,
                false,
                degraded,
                new RegulationRef(regulation, "养犬条例", new Jurisdiction("370100", "济南市")),
                Transition.DRAFT_TO_ENACTED,
                VersionHeader.of(FROM),
                VersionHeader.of(TO),
                null,
                new Summary(Map.of(kind, 1), 0, 0, 0, similarity, Severity.MAJOR, new Headline("", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ArticleLink("1", "1", similarity, matcher)),
                List.of(new ArticleChange(
                        kind,
                        List.of("1"),
                        List.of("1"),
                        false,
                        false,
                        similarity,
                        true,
                        Severity.MAJOR,
                        List.of(effect),
                        List.of())));
    }
}
