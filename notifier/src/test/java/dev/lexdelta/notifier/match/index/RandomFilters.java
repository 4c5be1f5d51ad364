package dev.lexdelta.notifier.match.index;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.EffectFilter;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.notifier.NoticeSamples;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Filters and notices of so few values that they often meet, values of tomorrow among them. */
record RandomFilters(RandomGenerator random) {
    private static final List<String> CODES =
            List.of("100000", "000000", "370000", "370100", "370102", "370200", "110000", "110105", "429004", "37");
    private static final List<String> WORDS =
            List.of("罚款", "处罚", "行政处罚", "数据", "公共数据", "许可", "许可证", "ＡＰＰ", "app", "证", "拘留", "税");

    Filter filter() {
        return filter(3);
    }

    private Filter filter(int levels) {
        return new Filter(
                some(() -> one(CODES)),
                some(() -> "r" + random.nextInt(4)),
                some(() -> one(Instrument.values())),
                some(() -> one(WORDS)),
                some(() -> one(WORDS)),
                some(() -> one(WORDS)),
                some(() -> one(NoticeKind.values())),
                some(() -> one(Transition.values())),
                some(() ->
                        new EffectFilter(one(Label.values()), random.nextBoolean() ? null : one(Direction.values()))),
                random.nextInt(6) == 0 ? one(Severity.values()) : null,
                random.nextInt(6) == 0 ? random.nextInt(11) / 10.0 : null,
                inside(levels),
                inside(levels),
                inside(levels));
    }

    private List<Filter> inside(int levels) {
        return levels == 0 ? List.of() : some(() -> filter(levels - 1));
    }

    Notice notice() {
        var title = words(3);
        var version = new VersionHeader(
                "v",
                "t",
                title,
                one(Instrument.values()),
                new Stage(StageKind.PROMULGATED, 1, ""),
                null,
                List.of(),
                null,
                NoticeSamples.dates(null),
                List.of());
        return new Notice(
                "n",
                one(NoticeKind.values()),
                new RegulationRef("r" + random.nextInt(4), words(2), new Jurisdiction(one(CODES), "")),
                version,
                NoticeSamples.dates(null),
                false,
                Reason.NEW,
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> comparison())
                        .toList(),
                words(20),
                false);
    }

    private NoticeComparison comparison() {
        var summary =
                new Summary(Map.of(), 0, 0, 0, random.nextInt(11) / 10.0, one(Severity.values()), new Headline("", ""));
        var effects = IntStream.range(0, random.nextInt(4))
                .mapToObj(i ->
                        new ArticleEffect(one(Label.values()), one(Direction.values()), null, null, null, null, "rule"))
                .toList();
        return new NoticeComparison("c", 1, one(Transition.values()), summary, effects);
    }

    private String words(int most) {
        return String.join(
                random.nextBoolean() ? "" : "，",
                Stream.generate(() -> one(WORDS))
                        .limit(random.nextInt(most + 1))
                        .toList());
    }

    private <T> List<T> some(Supplier<T> value) {
        return random.nextInt(6) == 0
                ? Stream.generate(value).limit(1 + random.nextInt(3)).toList()
                : List.of();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
