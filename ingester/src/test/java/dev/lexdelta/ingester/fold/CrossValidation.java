package dev.lexdelta.ingester.fold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures how well converted law is read that nothing was learnt from: five times a fifth of the laws, each with all its
 * versions, is held out. Run its {@code main} with the folders of mainland law; it prints articles by the margin from which a
 * reading is called certain, and each word at the margin that ships.
 */
final class CrossValidation {
    private static final String ARTICLE = "[\\s#*]*第[一二三四五六七八九十百千〇零0-9]+条.*";

    /**
     * An article, or what stands before the first.
     *
     * @param sureness of its least sure reading
     */
    private record Article(boolean exact, double sureness) {}

    private static final class Counts {
        private int places;
        private int wrong;
        private int silent;
        private int needless;
    }

    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Counts> terms = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private int missed;

    private void measure(Law law, Weights weights) {
        var texts =
                law.lines().stream().map(Examples.converter(Glossary.CONVERTED)).toList();
        var reading = new TaiwanReading(Glossary.CONVERTED, weights, texts);
        missed += reading.throughout() ? 0 : 1;
        int from = 0;
        for (int i = 1; i <= texts.size(); i++) {
            if (i == texts.size() || law.lines().get(i).matches(ARTICLE)) {
                if (seen.add(String.join("\n", law.lines().subList(from, i)))) {
                    article(law, texts, reading, from, i);
                }
                from = i;
            }
        }
    }

    private void article(Law law, List<String> texts, TaiwanReading reading, int from, int to) {
        boolean exact = true;
        double sureness = 1;
        for (int i = from; i < to; i++) {
            var sites = reading.sites(i);
            exact &= new Replacement(texts.get(i), sites)
                    .text()
                    .equals(law.lines().get(i));
            var truth = Examples.words(law.lines().get(i), texts.get(i), sites);
            for (int k = 0; k < truth.size(); k++) {
                count(sites.get(k), truth.get(k));
            }
            for (var site : sites) {
                sureness = Math.min(sureness, site.sureness());
            }
        }
        articles.add(new Article(exact, sureness));
    }

    private void count(Site site, String truth) {
        if (site.words().size() > 1) {
            var counts = terms.computeIfAbsent(site.term(), term -> new Counts());
            boolean right = site.word().equals(truth);
            counts.places++;
            counts.wrong += right ? 0 : 1;
            counts.silent += !right && site.certain() ? 1 : 0;
            counts.needless += right && !site.certain() ? 1 : 0;
        }
    }

    private void print() {
        System.out.printf("%d articles; %d documents not taken for converted ones%n", articles.size(), missed);
        System.out.println("margin   exact  silently wrong  marked without need");
        for (double margin = 0.5; margin < 0.99; margin += 0.03) {
            print(margin);
        }
        print(Site.CERTAIN);
        System.out.printf("%nterm: places, wrong, silently wrong, marked without need%n");
        terms.entrySet().stream()
                .filter(term -> term.getValue().wrong + term.getValue().needless > 0)
                .sorted((one, other) -> other.getValue().places - one.getValue().places)
                .forEach(term -> System.out.printf(
                        "%s: %d, %d, %d, %d%n",
                        term.getKey(),
                        term.getValue().places,
                        term.getValue().wrong,
                        term.getValue().silent,
                        term.getValue().needless));
    }

    private void print(double margin) {
        int exact = 0;
        int silent = 0;
        int needless = 0;
        for (var article : articles) {
            boolean sure = article.sureness() >= margin;
            exact += article.exact() ? 1 : 0;
            silent += !article.exact() && sure ? 1 : 0;
            needless += article.exact() && !sure ? 1 : 0;
        }
        double all = articles.size() / 100.0;
        System.out.printf(
                Locale.ROOT, "%.2f   %.2f %%  %.2f %%  %.2f %%%n", margin, exact / all, silent / all, needless / all);
    }

    public static void main(String... folders) {
        var laws = Law.all(Stream.of(folders).map(Path::of).toList());
        var result = new CrossValidation();
        for (int part = 0; part < Law.PARTS; part++) {
            int held = part;
            var rows = WeightsTrainer.rows(
                    laws.stream().filter(law -> law.part() != held).toList());
            var weights = WeightsTrainer.weights(rows);
            laws.stream().filter(law -> law.part() == held).forEach(law -> result.measure(law, weights));
        }
        result.print();
    }
}
