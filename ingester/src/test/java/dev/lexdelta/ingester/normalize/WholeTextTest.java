package dev.lexdelta.ingester.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Repair;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lines a page puts among and behind its articles: each stands in the text, or is said. */
class WholeTextTest {
    private static final Normalizer NORMALIZER = new Normalizer();
    private static final List<String> LINES = List.of(
            "绿道规划应当公开征求意见。",
            "关闭绿道的，应当提前公告。",
            "微信支付的凭证应当保存两年。",
            "来源：养护资金由市财政承担。",
            "沿线单位的名录予以公布。",
            "对公众提出意见较多的事项，应当听证。",
            "绿道养护机关",
            "绿道保护范围",
            "（一）清扫绿道；",
            "（二）修剪树木。",
            "养护单位名录如下：",
            "返还保证金的，应当登记。",
            "前款所称步道，包括栈道",
            "本条的罚款由市城市管理部门收取，自收到之日起三日内上缴");

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNoLineInSilence(long seed) {
        var added = new ArrayList<String>();
        var page = page(new Random(seed), added);

        var result = NORMALIZER.normalize(NormalizerTest.document(page.getBytes(StandardCharsets.UTF_8), "law.txt"));

        assertThat(result).as("seed %d\n%s", seed, page).isInstanceOf(Normalized.Accepted.class);
        var said = said(((Normalized.Accepted) result).text());
        assertThat(added)
                .as("seed %d\n%s", seed, page)
                .allSatisfy(line -> assertThat(said).contains(line));
    }

    private static String page(RandomGenerator random, List<String> added) {
        var page = new StringBuilder("澜江市绿道条例\n");
        for (int i = 1; i <= 4; i++) {
            page.append("第").append(i).append("条 绿道应当免费开放").append(i).append("小时。\n");
            for (int j = random.nextInt(4); j > 0; j--) {
                var line = LINES.get(random.nextInt(LINES.size()));
                page.append(line).append('\n');
                added.add(line);
            }
        }
        return page.toString();
    }

    private static String said(LegalText text) {
        return Stream.of(
                        text.articles().stream().map(Article::flat),
                        text.divisions().stream().map(Division::heading),
                        text.repairs().stream().map(Repair::original))
                .flatMap(words -> words)
                .collect(Collectors.joining("/"));
    }

    private static LongStream seeds() {
        return LongStream.range(0, 300);
    }
}
