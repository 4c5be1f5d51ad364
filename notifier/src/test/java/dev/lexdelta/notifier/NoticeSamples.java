package dev.lexdelta.notifier;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.VersionHeader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notices and wishes made by hand; a notice is {@code of} a regulation and a version. */
public final class NoticeSamples {
    public static final Filter ALL =
            Filter.flat(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    private static final Set<NoticeKind> FOLLOW_UPS = Set.of(NoticeKind.WITHDRAWN, NoticeKind.COMPARISON_REVISED);

    private NoticeSamples() {}

    public static Notice notice(String regulation, String version) {
        return notice(NoticeKind.PROMULGATED, regulation, version, dates("2026-03-01"), false, Reason.NEW);
    }

    public static Notice notice(NoticeKind kind, String regulation, String version) {
        var reason = FOLLOW_UPS.contains(kind) ? Reason.RETRACTED : Reason.NEW;
        return notice(kind, regulation, version, dates("2026-03-01"), false, reason);
    }

    public static Notice notice(
            NoticeKind kind, String regulation, String version, Dates dates, boolean history, Reason reason) {
        var title = "济南市示例条例";
        var header = new VersionHeader(
                version,
                version,
                title,
                Instrument.LOCAL_REGULATION,
                new Stage(StageKind.PROMULGATED, 1, ""),
                null,
                List.of(),
                null,
                dates,
                List.of());
        return new Notice(
                Ids.of("notice", kind.name(), version),
                kind,
                new RegulationRef(regulation, title, new Jurisdiction("370100", "济南市")),
                header,
                dates,
                history,
                reason,
                List.of(),
                "原文与新文",
                false);
    }

    public static Dates dates(@Nullable String promulgated) {
        var date = promulgated == null ? null : LocalDate.parse(promulgated);
        return new Dates(null, null, null, date, null, null);
    }

    public static Filter regulations(String... regulations) {
        return Filter.flat(
                List.of(),
                List.of(regulations),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    public static Filter jurisdictions(String... codes) {
        return Filter.flat(
                List.of(codes), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    public static Wish wish(Filter filter) {
        return new Wish("mine", filter, ChannelKind.WEBHOOK, "zh", true, "sealed");
    }

    public static Request create(String subscription, Filter filter, Instant at) {
        return new Request("create-" + subscription, RequestKind.CREATE, subscription, 0, "owner", wish(filter), at);
    }

    public static Request request(String id, RequestKind kind, String subscription, long expected, Instant at) {
        var wish = kind == RequestKind.CHANGE || kind == RequestKind.CREATE ? wish(ALL) : null;
        return new Request(id, kind, subscription, expected, "owner", wish, at);
    }
}
