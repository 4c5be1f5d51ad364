package dev.lexdelta.notifier.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.subscription.Disabled;
import dev.lexdelta.contract.subscription.DisabledReason;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.subscription.Verdict;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.notifier.NoticeSamples;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Wish WISH = NoticeSamples.wish(NoticeSamples.ALL);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // before, revision, kind, expected, asker, wished, outcome, after, revision
                "-,        0, CREATE,   0, ann,      true,  ACCEPTED,  ACTIVE,   1",
                "-,        0, CREATE,  -1, ann,      true,  ACCEPTED,  ACTIVE,   1",
                "-,        0, CREATE,   3, ann,      true,  STALE,     DELETED,  0",
                "-,        0, CREATE,   0, ann,      false, UNKNOWN,   DELETED,  0",
                "ACTIVE,   2, CREATE,   0, ann,      true,  EXISTS,    ACTIVE,   2",
                "DELETED,  2, CREATE,   0, ann,      true,  EXISTS,    DELETED,  2",
                "ACTIVE,   2, CHANGE,   2, ann,      true,  ACCEPTED,  ACTIVE,   3",
                "DISABLED, 2, CHANGE,   2, ann,      true,  ACCEPTED,  ACTIVE,   3",
                "ACTIVE,   2, CHANGE,  -1, ann,      true,  ACCEPTED,  ACTIVE,   3",
                "ACTIVE,   2, CHANGE,   1, ann,      true,  STALE,     ACTIVE,   2",
                "ACTIVE,   2, CHANGE,   2, ann,      false, UNKNOWN,   ACTIVE,   2",
                "ACTIVE,   2, CHANGE,   2, bob,      true,  NOT_FOUND, ACTIVE,   2",
                "ACTIVE,   2, CHANGE,   2, operator, true,  ACCEPTED,  ACTIVE,   3",
                "DELETED,  2, CHANGE,   2, ann,      true,  NOT_FOUND, DELETED,  2",
                "-,        0, CHANGE,  -1, ann,      true,  NOT_FOUND, DELETED,  0",
                "ACTIVE,   2, DELETE,   2, ann,      false, ACCEPTED,  DELETED,  3",
                "ACTIVE,   2, DELETE,   1, ann,      false, STALE,     ACTIVE,   2",
                "ACTIVE,   2, DELETE,  -1, bob,      false, NOT_FOUND, ACTIVE,   2",
                "DELETED,  3, DELETE,  -1, ann,      false, NOT_FOUND, DELETED,  3",
                "-,        0, DELETE,  -1, operator, false, NOT_FOUND, DELETED,  0",
                "ACTIVE,   2, DISABLE, -1, operator, false, ACCEPTED,  DISABLED, 3",
                "DELETED,  2, DISABLE, -1, operator, false, NOT_FOUND, DELETED,  2",
                "ACTIVE,   2, HAND_OVER, 2, bob,    false, ACCEPTED,  ACTIVE,   3",
                "DISABLED, 2, HAND_OVER, 2, bob,    false, ACCEPTED,  DISABLED, 3",
                "ACTIVE,   2, HAND_OVER, 1, bob,    false, STALE,     ACTIVE,   2",
                "ACTIVE,   2, HAND_OVER, -1, bob,   false, STALE,     ACTIVE,   2",
                "DELETED,  2, HAND_OVER, 2, bob,    false, NOT_FOUND, DELETED,  2",
                "-,        0, HAND_OVER, 0, bob,    false, NOT_FOUND, DELETED,  0",
                "ACTIVE,   2, RESEAL,   2, ann,     true,  ACCEPTED,  ACTIVE,   2",
                "DISABLED, 2, RESEAL,   2, ann,     true,  ACCEPTED,  DISABLED, 2",
                "ACTIVE,   2, RESEAL,   1, ann,     true,  STALE,     ACTIVE,   2",
                "ACTIVE,   2, RESEAL,   2, ann,     false, UNKNOWN,   ACTIVE,   2",
                "DELETED,  2, RESEAL,   2, ann,     true,  NOT_FOUND, DELETED,  2",
                "ACTIVE,   2, UNKNOWN, -1, ann,      true,  UNKNOWN,   ACTIVE,   2",
            })
    void judges(
            @Nullable SubscriptionState before,
            long revision,
            RequestKind kind,
            long expected,
            String asker,
            boolean wished,
            Outcome outcome,
            SubscriptionState after,
            long revisionAfter) {
        var request = new Request("r", kind, "s", expected, asker, wished ? WISH : null, NOW);

        var judged = Judge.judge(before == null ? null : subscription(before, revision), request);

        assertThat(judged.verdict()).isEqualTo(new Verdict("r", outcome));
        assertThat(judged.state()).isEqualTo(after);
        assertThat(judged.revision()).isEqualTo(revisionAfter);
    }

    @Test
    void leavesAllButTheVerdictWhenItRefuses() {
        var before = subscription(SubscriptionState.ACTIVE, 2);

        var judged = Judge.judge(before, new Request("r", RequestKind.DELETE, "s", 1, "ann", null, NOW));

        assertThat(judged).usingRecursiveComparison().ignoringFields("verdict").isEqualTo(before);
    }

    @Test
    void erasesTheWishOfADeletedSubscriptionAndKeepsThatOfADisabledOne() {
        var before = subscription(SubscriptionState.ACTIVE, 2);

        var deleted = Judge.judge(before, new Request("r", RequestKind.DELETE, "s", 2, "ann", null, NOW));
        var disabled = Judge.judge(before, new Request("r", RequestKind.DISABLE, "s", 2, "ann", null, NOW));

        assertThat(deleted.wish()).isNull();
        assertThat(disabled.wish()).isEqualTo(WISH);
        assertThat(deleted.createdAt()).isEqualTo(THEN);
        assertThat(deleted.changedAt()).isEqualTo(NOW);
    }

    @Test
    void doesNotServeAWishThatIsSwitchedOff() {
        var off = new Wish("mine", NoticeSamples.ALL, WISH.channel(), "zh", false, "sealed");

        var judged = Judge.judge(null, new Request("r", RequestKind.CREATE, "s", 0, "ann", off, NOW));

        assertThat(judged.state()).isEqualTo(SubscriptionState.DISABLED);
        assertThat(judged.owner()).isEqualTo("ann");
    }

    @Test
    void keepsTheOwnerWhoeverChangesIt() {
        var judged = Judge.judge(
                subscription(SubscriptionState.ACTIVE, 2),
                new Request("r", RequestKind.CHANGE, "s", 2, Judge.OPERATOR, WISH, NOW));

        assertThat(judged.owner()).isEqualTo("ann");
    }

    @Test
    void givesItToAnotherWithAllThatItIs() {
        var before = disabled();

        var judged = Judge.judge(before, new Request("r", RequestKind.HAND_OVER, "s", 2, "bob", null, NOW));

        assertThat(judged.owner()).isEqualTo("bob");
        assertThat(judged)
                .usingRecursiveComparison()
                .ignoringFields("owner", "revision", "changedAt", "verdict")
                .isEqualTo(before);
    }

    @Test
    void changesNothingButTheSealUnderAnotherKey() {
        var before = disabled();
        var fresh = new Wish("other", NoticeSamples.regulations("x"), WISH.channel(), "en", true, "resealed");

        var judged = Judge.judge(before, new Request("r", RequestKind.RESEAL, "s", 2, "ann", fresh, NOW));

        assertThat(judged.wish()).isNotNull();
        assertThat(judged.wish().sealed()).isEqualTo("resealed");
        assertThat(judged)
                .usingRecursiveComparison()
                .ignoringFields("wish.sealed", "verdict")
                .isEqualTo(before);
    }

    private static Subscription disabled() {
        return Judge.disabled(
                subscription(SubscriptionState.ACTIVE, 1), "q", THEN, new Disabled(DisabledReason.GONE, null, "gone"));
    }

    private static Subscription subscription(SubscriptionState state, long revision) {
        var wish = state == SubscriptionState.DELETED ? null : WISH;
        return new Subscription("s", revision, "ann", state, wish, THEN, THEN, new Verdict("q", Outcome.ACCEPTED));
    }
}
