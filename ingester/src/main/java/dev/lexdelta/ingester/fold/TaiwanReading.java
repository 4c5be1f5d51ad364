package dev.lexdelta.ingester.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Taiwan terms of one document, and what each stands for by its place and by the rest of the document. */
final class TaiwanReading {
    /** A reading as sure as this shows that the document was converted. */
    private static final double TELLING = 0.9;

    /** The document's other places count once they are more than this. */
    private static final double TRUST_IN_USUAL = 4;

    /** What the document's other places say counts for less than what stands around this one. */
    private static final double WEIGHT_OF_OTHERS = 0.5;

    private final Glossary glossary;
    private final Weights weights;
    private final List<String> texts;
    private final Map<String, Integer> survivors = new HashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Map<String, Site> terms = new HashMap<>();
    private final String name;
    private List<List<Site>> sites;
    private int surviving;

    /** Reads these texts, in simplified characters. */
    TaiwanReading(Glossary glossary, Weights weights, List<String> texts) {
        this.glossary = glossary;
        this.weights = weights;
        this.texts = texts;
        texts.forEach(this::countSurvivors);
        texts.forEach(this::countTerms);
        sites = texts.stream().map(this::usual).toList();
        int subject = Subject.among(texts);
        name = subject < 0 ? "" : Subject.bare(new Replacement(texts.get(subject), sites.get(subject)).text());
        sites = apart(agreed(weighed()));
    }

    List<Site> sites(int text) {
        return sites.get(text);
    }

    // rule: two different terms that mainland law never has show them
    boolean shown() {
        return telling().values().stream().filter(Site::foreign).count() > 1;
    }

    // rule: all words were converted where terms show it, one if mainland
    // law never has it, and few other words are left
    boolean throughout() {
        var telling = telling();
        boolean show = telling.size() > 1 || telling.values().stream().anyMatch(Site::foreign);
        return show && surviving <= (replaced() + 1) / 2;
    }

    /** A place of each term that is surely not what mainland law has. */
    private Map<String, Site> telling() {
        var telling = new HashMap<String, Site>();
        for (var line : sites) {
            for (var site : line) {
                if (site.replaced() && site.sureness() >= TELLING) {
                    telling.put(site.term(), site);
                }
            }
        }
        return telling;
    }

    private long replaced() {
        return sites.stream().flatMap(List::stream).filter(Site::replaced).count();
    }

    /** Words that this glossary's converter would have replaced and that stand in the texts all the same. */
    private void countSurvivors(String text) {
        for (int at = 0; at < text.length(); at++) {
            var word = glossary.mainlandAt(text, at);
            if (word != null) {
                if (word.value()) {
                    survivors.merge(word.word(), 1, Integer::sum);
                    surviving++;
                }
                at += word.word().length() - 1;
            }
        }
    }

    private void countTerms(String text) {
        for (int at = 0; at < text.length(); at++) {
            var term = glossary.termAt(text, at);
            if (term != null) {
                frequencies.merge(term.word(), 1, Integer::sum);
                at += term.word().length() - 1;
            }
        }
    }

    private List<Site> usual(String text) {
        var found = new ArrayList<Site>();
        for (int at = 0; at < text.length(); at++) {
            var term = glossary.termAt(text, at);
            if (term != null) {
                found.add(terms.computeIfAbsent(term.word(), word -> usual(word, term.value()))
                        .at(at));
                at += term.word().length() - 1;
            }
        }
        return found;
    }

    private Site usual(String term, List<String> all) {
        var words = possible(term, all);
        var known = weights.of(glossary.name(), term, words);
        var usual = Chooser.usual(known);
        return new Site(0, term, words, known, usual, usual);
    }

    // rule: a word that stands in the document as mainland law writes it was not converted elsewhere
    private List<String> possible(String term, List<String> words) {
        if (words.size() < 2) {
            return words;
        }
        int tolerated = 2 + frequencies.getOrDefault(term, 0) / 4;
        var left = words.stream()
                .filter(word -> word.equals(term) || survivors.getOrDefault(word, 0) <= tolerated)
                .toList();
        boolean known = weights.of(glossary.name(), term, left).stream().anyMatch(word -> word.places() > 0);
        return known ? left : words;
    }

    private List<List<Site>> weighed() {
        var all = new ArrayList<List<Site>>();
        for (int i = 0; i < texts.size(); i++) {
            all.add(weighed(i));
        }
        return all;
    }

    private List<Site> weighed(int text) {
        var found = sites.get(text);
        if (found.stream().noneMatch(Site::open)) {
            return found;
        }
        var around = around(text);
        var weighed = new ArrayList<Site>();
        for (int i = 0; i < found.size(); i++) {
            var site = found.get(i);
            weighed.add(
                    site.open()
                            ? site.with(
                                    Chooser.likely(site.known(), around.get(i).keys()))
                            : site);
        }
        return weighed;
    }

    // rule: around a term the others stand as mainland law usually has them, however they are read in the end
    List<Surroundings> around(int text) {
        var found = sites.get(text);
        var read = new Replacement(texts.get(text), found);
        var around = new ArrayList<Surroundings>();
        for (int i = 0; i < found.size(); i++) {
            int from = read.start(i);
            around.add(Surroundings.of(
                    read.text(), from, from + found.get(i).word().length(), name));
        }
        return around;
    }

    private List<List<Site>> apart(List<List<Site>> all) {
        var apart = new ArrayList<List<Site>>();
        for (int i = 0; i < texts.size(); i++) {
            apart.add(Enumeration.apart(texts.get(i), all.get(i)));
        }
        return apart;
    }

    // rule: one document rather has the same word for a term everywhere
    private static List<List<Site>> agreed(List<List<Site>> sites) {
        var sums = new HashMap<String, double[]>();
        for (var line : sites) {
            for (var site : line) {
                var sum = sums.computeIfAbsent(
                        site.term(), term -> new double[site.words().size()]);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += site.likely()[i];
                }
            }
        }
        return sites.stream()
                .map(line -> line.stream()
                        .map(site -> !site.open()
                                ? site
                                : site.with(
                                        Chooser.shares(agreed(site, sums.getOrDefault(site.term(), site.likely())))))
                        .toList())
                .toList();
    }

    private static double[] agreed(Site site, double[] sum) {
        double others = TRUST_IN_USUAL - 1;
        for (double one : sum) {
            others += one;
        }
        var weights = new double[sum.length];
        for (int i = 0; i < weights.length; i++) {
            double share = (sum[i] - site.likely()[i] + TRUST_IN_USUAL * site.usual()[i]) / others;
            weights[i] = Math.log(site.likely()[i]) + WEIGHT_OF_OTHERS * Math.log(share / site.usual()[i]);
        }
        return weights;
    }
}
