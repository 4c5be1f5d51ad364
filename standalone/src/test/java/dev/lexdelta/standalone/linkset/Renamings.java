package dev.lexdelta.standalone.linkset;

import dev.lexdelta.contract.text.LegalText;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Drafts of real laws, made by wording the laws otherwise and giving them the names that drafts have. */
final class Renamings {
    private static final List<List<String>> ROUNDS = List.of(
            List.of("征求意见稿", "草案二次审议稿"),
            List.of("修订草案", "修订草案二次审议稿"),
            List.of("草案", "草案修改稿征求意见稿"),
            List.of("草案征求意见稿", "草案修改稿"));

    private final RealTexts texts;
    private final RandomGenerator random;

    Renamings(RealTexts texts, RandomGenerator random) {
        this.texts = texts;
        this.random = random;
    }

    List<Item> of(Bases bases) {
        var items = new ArrayList<Item>();
        bases.take(14, title -> title.matches(".+[^与和]促进条例"))
                .forEach(law -> items.add(drafted(Kind.REORDERED, law, reordered(law))));
        bases.take(6, title -> title.matches(".+(?<!暂行)(办法|规定)") && !title.matches(".*(实施|若干|法院).*"))
                .forEach(law -> items.add(provisional(law)));
        bases.take(6, title -> title.matches(".+市.+管理条例")).forEach(law -> items.add(provisional(law)));
        bases.take(10, title -> title.matches(".+[^管理](管理|保护)条例"))
                .forEach(law -> items.add(drafted(Kind.SCOPE, law, law.title().replaceFirst("(管理|保护)条例$", "条例"))));
        bases.take(16, title -> title.matches(".+(条例|法)"))
                .forEach(law -> items.add(drafted(Kind.STAGES, law, law.title())));
        return items;
    }

    private static String reordered(LegalText law) {
        var place = place(law);
        var core = law.title().substring(place.length()).replaceFirst("促进条例$", "");
        return place + "促进" + core + "条例";
    }

    /** The place a title begins with; empty where it names none. */
    static String place(LegalText law) {
        var name = law.jurisdiction().name();
        return law.title().startsWith(name) ? name : "";
    }

    // Two rounds, the second nearer to the law and under its name: drafts are renamed on the way.
    private Item drafted(Kind kind, LegalText law, String name) {
        var rounds = ROUNDS.get(random.nextInt(ROUNDS.size()));
        double share = random.nextDouble(0.1, 0.9);
        var second = Wording.of(law).earlier(random, share / 2);
        var first = second.earlier(random, share);
        return Item.together(
                kind,
                law.title(),
                List.of(read(first.draft(name, rounds.get(0))), read(second.draft(law.title(), rounds.get(1))), law));
    }

    private Item provisional(LegalText base) {
        var wording = Wording.of(base);
        var name = base.title().replaceFirst("(办法|规定|条例)$", "暂行$1");
        return Item.together(
                Kind.PROVISIONAL,
                base.title(),
                List.of(
                        read(wording.earlier(random, random.nextDouble(0.1, 0.9))
                                .draft(base.title(), "征求意见稿")),
                        read(wording.law(name))));
    }

    private LegalText read(String text) {
        return texts.read("renamed", text);
    }
}
