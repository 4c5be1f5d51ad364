package dev.lexdelta.differ.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lexdelta.differ.align.SharedTexts.PairFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What each part of the method is worth, and what its constants would have been without the pair they are judged on:
 * {@code mvn test -pl differ -am -Dtest=AblationTest -Dablation=true -Dsurefire.failIfNoSpecifiedTests=false} writes
 * differ/target/ablation.md.
 */
@EnabledIfSystemProperty(named = "ablation", matches = "true")
class AblationTest {
    private static final double OFF = 1e9;
    private static final double[] RIVALS = {0.32, 0.36, 0.4, 0.45};
    private static final double[] NEAR = {1.05, 1.2, 1.35};
    private static final double[] FAR = {1.5, 1.8};

    @Test
    void writesTheTables() throws Exception {
        List<PairFolder> gold = SharedTexts.pairs("gold");
        List<PairFolder> taiwan = SharedTexts.pairs("gold-tw");
        assumeTrue(!gold.isEmpty() && !taiwan.isEmpty(), "no folder of shared texts beside the project");
        var report = new StringBuilder("| variant | gold link | gold n:m P R F1 | moved | tw link | tw n:m P R F1 |\n");
        report.append("|---|---|---|---|---|---|\n");
        for (Map.Entry<String, Constants> variant : variants().entrySet()) {
            GoldScore onGold = GoldScore.of(gold, variant.getValue());
            report.append(row(variant.getKey(), onGold, GoldScore.of(taiwan, variant.getValue())));
        }
        report.append(leaveOneOut(gold, taiwan));

        Files.writeString(Path.of("target", "ablation.md"), report);

        assertThat(report).contains("| leave one out |");
    }

    private static Map<String, Constants> variants() {
        Constants all = Constants.STANDARD;
        var variants = new LinkedHashMap<String, Constants>();
        variants.put("**all**", all);
        variants.put(
                "similar in order only",
                all.with(Constant.RUNS, 1)
                        .with(Constant.CLEAR_LEAST, OFF)
                        .with(Constant.NEAR_LEAST, OFF)
                        .with(Constant.FAR_LEAST, OFF)
                        .with(Constant.TWIN_LEAST, OFF));
        variants.put("no citations (one run)", all.with(Constant.RUNS, 1));
        variants.put("a third run", all.with(Constant.RUNS, 3));
        variants.put("no clear winners", all.with(Constant.CLEAR_LEAST, OFF));
        variants.put("no parts", all.with(Constant.NEAR_LEAST, OFF).with(Constant.FAR_LEAST, OFF));
        variants.put("no rivals", all.with(Constant.RIVAL, 0));
        variants.put("full rivals", all.with(Constant.RIVAL, 1));
        variants.put("no doubt by many rivals", all.with(Constant.AS_WELL, OFF));
        variants.put("one threshold, near", all.with(Constant.FAR_LEAST, Constant.NEAR_LEAST.standard));
        variants.put("one threshold, far", all.with(Constant.NEAR_LEAST, Constant.FAR_LEAST.standard));
        variants.put(
                "share of the article does not count",
                all.with(Constant.FULL_SHARE, 1 / OFF).with(Constant.MOST_FOR_SHARE, 1));
        variants.put("no weak link dropped", all.with(Constant.DROP, 0));
        variants.put("no twins", all.with(Constant.TWIN_LEAST, OFF));
        variants.put("no same place", all.with(Constant.SAME_PLACE_LEAST, OFF));
        variants.put("NEAR 1", all.with(Constant.NEAR, 1));
        variants.put("NEAR 3", all.with(Constant.NEAR, 3));
        for (Constant constant : Constant.values()) {
            if (constant != Constant.RUNS && constant != Constant.NEAR) {
                variants.put(constant + " - 10 %", all.with(constant, 0.9 * constant.standard));
                variants.put(constant + " + 10 %", all.with(constant, 1.1 * constant.standard));
            }
        }
        return variants;
    }

    private static String row(String name, GoldScore gold, GoldScore taiwan) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %s | %.2f | %.3f | %s |%n",
                name,
                gold.link(),
                short3(gold.many()),
                gold.moved().f1(),
                taiwan.link(),
                short3(taiwan.many()));
    }

    private static String short3(GoldScore.Score score) {
        return String.format(Locale.ROOT, "%.2f %.2f %.2f", score.precision(), score.recall(), score.f1());
    }

    /** Each pair judged by the constants of a small grid that are best on all the other pairs of both groups. */
    private static String leaveOneOut(List<PairFolder> gold, List<PairFolder> taiwan) throws Exception {
        var pairs = new ArrayList<>(gold);
        pairs.addAll(taiwan);
        var grid = new ArrayList<List<GoldScore>>();
        for (Constants constants : grid()) {
            var scores = new ArrayList<GoldScore>();
            for (PairFolder pair : pairs) {
                scores.add(GoldScore.of(List.of(pair), constants));
            }
            grid.add(scores);
        }
        List<GoldScore> judged = IntStream.range(0, pairs.size())
                .mapToObj(left -> best(grid, left, gold.size()).get(left))
                .toList();
        GoldScore onGold = GoldScore.sum(judged.subList(0, gold.size()));
        return row("leave one out", onGold, GoldScore.sum(judged.subList(gold.size(), pairs.size())));
    }

    private static List<Constants> grid() {
        var grid = new ArrayList<Constants>();
        for (double rival : RIVALS) {
            for (double near : NEAR) {
                for (double far : FAR) {
                    grid.add(Constants.STANDARD
                            .with(Constant.RIVAL, rival)
                            .with(Constant.NEAR_LEAST, near)
                            .with(Constant.FAR_LEAST, Math.max(near, far)));
                }
            }
        }
        return grid;
    }

    private static List<GoldScore> best(List<List<GoldScore>> grid, int left, int golds) {
        return grid.stream()
                .max(Comparator.comparingDouble(
                        scores -> merit(scores, left, 0, golds) + merit(scores, left, golds, scores.size())))
                .orElseThrow();
    }

    private static double merit(List<GoldScore> scores, int left, int from, int to) {
        GoldScore others = GoldScore.sum(IntStream.range(from, to)
                .filter(i -> i != left)
                .mapToObj(scores::get)
                .toList());
        return 2 * others.link() + others.many().f1();
    }
}
