package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Degraded;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.align.SharedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonPropertiesTest {
    private static final String WORDS = "县级以上人民政府应当加强对市场主体经营活动监督管理依法保护权益并向社会公布";
    private static final String ENDS = "，，、；。。";

    @ParameterizedTest
    @MethodSource("seeds")
    void editedTextRebuildsOnBothSides(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<String> articles = articles(random);
        LegalText old = Texts.of(articles.toArray(String[]::new));
        LegalText fresh = Texts.of(edited(articles, random).toArray(String[]::new));

        ChangeSet set = Texts.compare(old, fresh);

        Invariants.hold("seed " + seed, old, fresh, set);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLateComparisonStillRebuilds(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<String> articles = articles(random);
        LegalText old = Texts.of(articles.toArray(String[]::new));
        LegalText fresh = Texts.of(edited(articles, random).toArray(String[]::new));

        ChangeSet set = new ComparisonEngine().compare(old, fresh, Texts.occasion(), () -> true);

        Invariants.hold("seed " + seed, old, fresh, set);
        boolean changed = set.changes().stream()
                .anyMatch(change -> !change.segments().isEmpty()
                        && !change.from().isEmpty()
                        && !change.to().isEmpty());
        assertThat(set.degraded()).isEqualTo(changed ? Degraded.TIME : null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void identicalTextsAreUnchanged(long seed) {
        LegalText text = Texts.of(articles(new SplittableRandom(seed)).toArray(String[]::new));

        ChangeSet set = Texts.compare(text, text);

        assertThat(set.changes()).allMatch(change -> change.kind() == ChangeKind.UNCHANGED && !change.moved());
        assertThat(set.summary().kept()).isEqualTo(1);
    }

    @Test
    void realPairsRebuildOnBothSides() {
        List<SharedTexts.PairFolder> pairs = SharedTexts.pairs("gold", "gold-tw", "corpus/pairs", "corpus/drafts");
        assumeTrue(!pairs.isEmpty(), "no folder of shared texts beside the project");

        for (SharedTexts.PairFolder pair : pairs) {
            LegalText old = Texts.text(SharedTexts.read(pair.old()));
            LegalText fresh = Texts.text(SharedTexts.read(pair.fresh()));
            Invariants.hold(pair.toString(), old, fresh, Texts.compare(old, fresh));
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    private static List<String> articles(RandomGenerator random) {
        var articles = new ArrayList<String>();
        for (int i = random.nextInt(1, 25); i > 0; i--) {
            articles.add(article(random));
        }
        return articles;
    }

    private static String article(RandomGenerator random) {
        var text = new StringBuilder(words(random));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(random.nextBoolean() ? "\n" : "\n（" + "一二三四".charAt(i) + "）")
                    .append(words(random));
        }
        return text.toString();
    }

    private static String words(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(5, 60); i > 0; i--) {
            String from = random.nextInt(7) == 0 ? ENDS : random.nextInt(20) == 0 ? "第五十三条" : WORDS;
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.append('。').toString();
    }

    private static List<String> edited(List<String> articles, RandomGenerator random) {
        var edited = new ArrayList<String>();
        for (String article : articles) {
            switch (random.nextInt(9)) {
                case 0 -> edited.add(article(random));
                case 1 -> edited.add(random.nextInt(edited.size() + 1), article);
                case 2 -> edited.addAll(List.of(article(random), article));
                case 3 -> edited.addAll(List.of(article.split("\n（?", 2)));
                case 4 -> edited.add(article + words(random) + "\n" + articles.get(random.nextInt(articles.size())));
                case 5 -> edited.add(changed(article, random));
                case 6 -> {}
                default -> edited.add(article);
            }
        }
        return edited;
    }

    private static String changed(String article, RandomGenerator random) {
        int start = random.nextInt(article.length());
        int end = random.nextInt(start, article.length());
        return article.substring(0, start) + words(random) + article.substring(end) + article.substring(0, start);
    }
}
