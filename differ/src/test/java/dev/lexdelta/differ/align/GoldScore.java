package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.topic.Json;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Scores alignments against labelled pairs: mean link F1, and n:m links and moved articles over all pairs together. */
public final class GoldScore {
    record Score(double precision, double recall, double f1) {
        static Score of(int hits, int found, int wanted) {
            double p = found == 0 ? 1 : hits / (double) found;
            double r = wanted == 0 ? 1 : hits / (double) wanted;
            return new Score(p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision, recall, f1);
        }
    }

    private record Pairing(String old, String fresh) {
        @Override
        public String toString() {
            return old + ">" + fresh;
        }
    }

    private final Aligner aligner;
    private final List<Double> links = new ArrayList<>();
    private final int[] many = new int[3];
    private final int[] moved = new int[3];
    private final StringBuilder report = new StringBuilder();

    private GoldScore(Constants constants) {
        aligner = new Aligner(constants);
    }

    public static GoldScore of(String group) throws Exception {
        return of(SharedTexts.pairs(group), Constants.STANDARD);
    }

    static GoldScore of(List<SharedTexts.PairFolder> pairs, Constants constants) throws Exception {
        var score = new GoldScore(constants);
        for (SharedTexts.PairFolder pair : pairs) {
            score.add(pair);
        }
        return score;
    }

    /** The scores of several together, as if they had been taken at once. */
    static GoldScore sum(List<GoldScore> parts) {
        var sum = new GoldScore(Constants.STANDARD);
        for (GoldScore part : parts) {
            sum.links.addAll(part.links);
            for (int i = 0; i < 3; i++) {
                sum.many[i] += part.many[i];
                sum.moved[i] += part.moved[i];
            }
        }
        return sum;
    }

    double link() {
        return links.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    Score many() {
        return Score.of(many[0], many[1], many[2]);
    }

    Score moved() {
        return Score.of(moved[0], moved[1], moved[2]);
    }

    private void add(SharedTexts.PairFolder pair) throws Exception {
        List<Article> old = SharedTexts.read(pair.old());
        List<Article> fresh = SharedTexts.read(pair.fresh());
        JsonNode gold = Json.MAPPER.readTree(Files.readString(pair.folder().resolve("gold.json")));
        Aligned aligned = aligner.align(old, fresh);
        Set<Pairing> sure = goldLinks(gold, true);
        Set<Pairing> unsure = goldLinks(gold, false);
        gold.path("also").forEach(also -> unsure.add(new Pairing(text(also, "old"), text(also, "new"))));
        unsure.removeAll(sure);
        Set<String> olds = strings(gold.path("unsure_removed"));
        Set<String> news = strings(gold.path("unsure_added"));
        Map<Pairing, Link> found = new HashMap<>();
        for (Link link : aligned.alignment().links()) {
            var pairing = new Pairing(
                    old.get(link.old()).number(), fresh.get(link.fresh()).number());
            boolean doubted = olds.contains(pairing.old()) || news.contains(pairing.fresh());
            if (!unsure.contains(pairing) && (sure.contains(pairing) || !doubted)) {
                found.put(pairing, link);
            }
        }
        Score one = Score.of(common(found.keySet(), sure), found.size(), sure.size());
        links.add(one.f1());
        count(many, many(found.keySet()), many(sure));
        Set<String> movedNow = aligned.moved().stream()
                .map(link -> fresh.get(link.fresh()).number())
                .collect(Collectors.toCollection(HashSet::new));
        movedNow.removeAll(goldMoved(gold, false));
        count(moved, movedNow, goldMoved(gold, true));
        report.append(pair).append(' ').append(one).append(" missed ").append(minus(sure, found.keySet()));
        report.append(" extra ")
                .append(minus(found.keySet(), sure))
                .append(" moved ")
                .append(movedNow)
                .append('\n');
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }

    private static Set<String> strings(JsonNode array) {
        var all = new HashSet<String>();
        array.forEach(node -> all.add(node.asString()));
        return all;
    }

    private static boolean certain(JsonNode link) {
        return link.path("certain").asBoolean(true);
    }

    private static Set<Pairing> goldLinks(JsonNode gold, boolean certain) {
        var all = new HashSet<Pairing>();
        gold.path("links").forEach(link -> {
            if (certain(link) == certain) {
                JsonNode olds = link.path("old");
                (olds.isArray() ? strings(olds) : Set.of(olds.asString()))
                        .forEach(old -> all.add(new Pairing(old, text(link, "new"))));
            }
        });
        return all;
    }

    private static Set<String> goldMoved(JsonNode gold, boolean certain) {
        var all = new HashSet<String>();
        gold.path("links").forEach(link -> {
            if (certain(link) == certain && (!certain || link.path("moved").asBoolean(false))) {
                all.add(text(link, "new"));
            }
        });
        return all;
    }

    private static Set<Pairing> many(Set<Pairing> links) {
        Map<String, Long> olds = links.stream().collect(Collectors.groupingBy(Pairing::old, Collectors.counting()));
        Map<String, Long> news = links.stream().collect(Collectors.groupingBy(Pairing::fresh, Collectors.counting()));
        return links.stream()
                .filter(link -> olds.get(link.old()) > 1 || news.get(link.fresh()) > 1)
                .collect(Collectors.toSet());
    }

    private static <T> void count(int[] counts, Set<T> found, Set<T> wanted) {
        counts[0] += common(found, wanted);
        counts[1] += found.size();
        counts[2] += wanted.size();
    }

    private static <T> int common(Set<T> a, Set<T> b) {
        return (int) a.stream().filter(b::contains).count();
    }

    private static <T> List<String> minus(Set<T> a, Set<T> b) {
        return a.stream()
                .filter(x -> !b.contains(x))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return report + String.format(Locale.ROOT, "mean link F1 %.4f; n:m %s; moved %s", link(), many(), moved());
    }

    /** Prints the scores of the groups named. */
    public static void main(String... groups) throws Exception {
        for (String group : groups) {
            long start = System.nanoTime();
            System.out.println(of(group));
            System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }
}
