package dev.lexdelta.differ.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the texts and however the redline cuts them, effects tell words that stand there. */
@Timeout(120)
class EffectsPropertiesTest {
    private static final List<String> WORDS = List.of(
            "应当",
            "不得",
            "可以",
            "并处",
            "处",
            "罚款",
            "拘留",
            "以上",
            "以下",
            "五日",
            "十五日",
            "一万元",
            "5000元",
            "百分之五",
            "三分之二",
            "二十",
            "亿",
            "第五十条",
            "，",
            "。",
            "；",
            "：",
            "、",
            "的",
            "（一）",
            "省级人民政府",
            "公安机关",
            "报",
            "批准",
            "备案",
            "除",
            "除外",
            "本法所称",
            "是指",
            "情节严重",
            "没收",
            "吊销",
            "许可证",
            "责令",
            "改正",
            "自",
            "2025年1月1日",
            "起施行",
            "年",
            "月",
            "日",
            "个工作日",
            "及时",
            "立即",
            "或者",
            "和",
            "不予处罚",
            "从重",
            "“",
            "”",
            "《",
            "1..2",
            "%",
            "倍",
            "\uD840",
            "不满十四周岁",
            "超过",
            "依照",
            "处罚",
            "被",
            "甲乙丙");

    @ParameterizedTest
    @MethodSource("seeds")
    void effectsTellWordsOfTheirSide(long seed) {
        ArticleChange change = change(new SplittableRandom(seed));

        List<ArticleEffect> effects = new Effects(List.of()).of(change);

        String old = side(change, true);
        String fresh = side(change, false);
        assertThat(effects).as("seed %d", seed).allSatisfy(effect -> {
            assertThat(old).contains(effect.oldWording() == null ? "" : effect.oldWording());
            assertThat(fresh).contains(effect.newWording() == null ? "" : effect.newWording());
            assertThat(effect.oldWording() == null).isEqualTo(effect.from() == null);
            assertThat(effect.newWording() == null).isEqualTo(effect.to() == null);
            assertThat(effect.oldWording() == null && effect.newWording() == null)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTheSameOrUncertainHasNoEffect(long seed) {
        ArticleChange change = change(new SplittableRandom(seed));
        List<Segment> doubtful = change.segments().stream()
                .map(segment ->
                        new Segment(segment.op(), segment.text(), segment.from(), segment.to(), null, List.of(), false))
                .toList();
        List<Segment> same = change.segments().stream()
                .map(segment -> new Segment(Op.EQUAL, segment.text(), "1/p1", "1/p1", null, List.of(), true))
                .toList();

        assertThat(new Effects(List.of()).of(changed(doubtful)))
                .as("seed %d", seed)
                .isEmpty();
        assertThat(new Effects(List.of()).of(changed(same))).as("seed %d", seed).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 300);
    }

    private static String side(ArticleChange change, boolean old) {
        return change.segments().stream()
                .filter(segment -> (old ? segment.from() : segment.to()) != null)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static ArticleChange change(RandomGenerator random) {
        var segments = new ArrayList<Segment>();
        int paragraph = 1;
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            paragraph += random.nextInt(6) == 0 ? 1 : 0;
            String address = "12/p" + paragraph + (random.nextInt(4) == 0 ? "/i1" : "");
            segments.add(
                    switch (random.nextInt(5)) {
                        case 0, 1 -> segment(Op.EQUAL, random, address, address);
                        case 2, 3 -> segment(Op.DELETE, random, address, null);
                        default -> segment(Op.INSERT, random, null, address);
                    });
        }
        return changed(segments);
    }

    private static Segment segment(Op op, RandomGenerator random, @Nullable String from, @Nullable String to) {
        String text = IntStream.range(0, random.nextInt(1, 12))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining());
        return new Segment(op, text, from, to, null, List.of(), true);
    }

    private static ArticleChange changed(List<Segment> segments) {
        return new ArticleChange(
                ChangeKind.MODIFIED,
                List.of("12"),
                List.of("12"),
                false,
                false,
                0.5,
                true,
                Severity.ORDINARY,
                List.of(),
                segments);
    }
}
