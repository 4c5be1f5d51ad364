package dev.lexdelta.differ;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.reading;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.TestText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Lives of regulations: a draft, in one of five under another order of words, a second draft, the law and its amendment,
 * all shuffled, so that drafts come after their laws and regulations merge.
 */
final class Histories {
    private static final int VERSIONS = 4;
    private static final int FEW_ARTICLES = 5;
    private static final int WORDS = 30;
    private static final int FIRST_CHARACTER = 0x4E00;
    private static final int CHARACTERS = 6_000;

    private Histories() {}

    /** So many versions of short texts, spread over the jurisdictions. */
    static List<LegalText> of(int versions, List<Jurisdiction> jurisdictions, long seed) {
        return of(versions, jurisdictions, FEW_ARTICLES, seed);
    }

    static List<LegalText> of(int versions, List<Jurisdiction> jurisdictions, int articles, long seed) {
        var random = new Random(seed);
        var texts = new ArrayList<LegalText>();
        for (int regulation = 0; texts.size() < versions; regulation++) {
            texts.addAll(life(regulation, jurisdictions.get(regulation % jurisdictions.size()), articles, random));
        }
        Collections.shuffle(texts, random);
        return texts.subList(0, versions);
    }

    private static List<LegalText> life(int regulation, Jurisdiction place, int length, Random random) {
        var subject = words(random, 4);
        var title = place.name() + subject + "促进条例";
        var first = regulation % 5 == 0 ? place.name() + "促进" + subject + "条例" : title;
        var articles = new String[length];
        for (int i = 0; i < length; i++) {
            articles[i] = words(random, WORDS) + "。";
        }
        var life = new ArrayList<LegalText>(VERSIONS);
        life.add(text(draft(first).on("2021-02-01"), place, articles, 0));
        life.add(text(reading(title, 2).on("2021-06-01"), place, articles, 1));
        life.add(text(law(title).on("2021-11-01"), place, articles, 2));
        life.add(text(law(title).on("2024-11-01"), place, articles, 3));
        return life;
    }

    private static LegalText text(TestText text, Jurisdiction place, String[] articles, int edition) {
        var edited = articles.clone();
        for (int i = 0; i < edition; i++) {
            edited[i] = "应当在%d日内办理，".formatted(10 + edition) + edited[i];
        }
        return text.in(place).articles(edited).text();
    }

    private static String words(Random random, int length) {
        return random.ints(length, FIRST_CHARACTER, FIRST_CHARACTER + CHARACTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
