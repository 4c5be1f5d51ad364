package dev.lexdelta.benchmarks.delivery;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.List;

/**
 * Who is told what: each receiver follows two regulations, of each of which as many notices come, taking turns.
 *
 * @param rounds notices of each regulation
 * @param manners of the receivers
 */
record Plan(int regulations, int rounds, List<Manner> manners) {
    private static final int MOST_REGULATIONS = 40;
    private static final int FOLLOWERS = 10;
    private static final int FOLLOWED = 2;
    private static final Dates NO_DATES = new Dates(null, null, null, null, null, null);
    private static final String TEXT = "第十二条修改为：违反本条例规定的，由主管部门责令限期改正。".repeat(60);

    /** About so many deliveries to so many receivers. */
    static Plan of(int deliveries, int receivers, long seed) {
        int regulations = Math.max(FOLLOWED, Math.min(MOST_REGULATIONS, FOLLOWED * receivers / FOLLOWERS));
        int rounds = Math.max(1, deliveries / (FOLLOWED * receivers));
        return new Plan(regulations, rounds, Manner.spread(receivers, seed));
    }

    int receivers() {
        return manners.size();
    }

    int notices() {
        return regulations * rounds;
    }

    /** To all receivers, dead ones too. */
    int deliveries() {
        return FOLLOWED * receivers() * rounds;
    }

    int liveDeliveries() {
        return FOLLOWED * rounds * (int) manners.stream().filter(Manner::isLive).count();
    }

    long count(Manner manner) {
        return manners.stream().filter(manner::equals).count();
    }

    int regulationOf(int notice) {
        return notice % regulations;
    }

    int roundOf(int notice) {
        return notice / regulations;
    }

    private List<Integer> followed(int receiver) {
        int first = receiver % regulations;
        int step = 1 + receiver / regulations % (regulations - 1);
        return List.of(first, (first + step) % regulations);
    }

    boolean follows(int receiver, int regulation) {
        return followed(receiver).contains(regulation);
    }

    Filter filter(int receiver) {
        var ids = followed(receiver).stream().map(Plan::regulationId).toList();
        return Filter.flat(List.of(), ids, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    private static String regulationId(int regulation) {
        return "f%031x".formatted(regulation);
    }

    static String id(int notice) {
        return "%032x".formatted(notice);
    }

    /** The number of a notice, -1 for an id of none. */
    int number(String id) {
        return id.matches("0{24}[0-9a-f]{8}") && Long.parseLong(id, 16) < notices() ? Integer.parseInt(id, 16) : -1;
    }

    Notice notice(int number) {
        var title = "示例市第" + regulationOf(number) + "号条例";
        var version = new VersionHeader(
                id(number),
                id(number),
                title,
                Instrument.LOCAL_REGULATION,
                new Stage(StageKind.PROMULGATED, 1, ""),
                null,
                List.of(),
                null,
                NO_DATES,
                List.of());
        return new Notice(
                id(number),
                NoticeKind.PROMULGATED,
                new RegulationRef(regulationId(regulationOf(number)), title, new Jurisdiction("370100", "示例市")),
                version,
                NO_DATES,
                false,
                Reason.NEW,
                List.of(),
                TEXT,
                false);
    }
}
