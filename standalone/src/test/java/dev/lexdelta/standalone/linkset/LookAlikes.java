package dev.lexdelta.standalone.linkset;

import dev.lexdelta.contract.text.LegalText;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Texts that share name or words with a real law and are none of its versions. */
final class LookAlikes {
    private final RealTexts texts;
    private final RandomGenerator random;

    LookAlikes(RealTexts texts, RandomGenerator random) {
        this.texts = texts;
        this.random = random;
    }

    List<Item> of(Bases bases) {
        var items = new ArrayList<Item>();
        var cities = bases.take(16, title -> title.matches("[^市州省]{2}市.+(条例|规定|办法)") && !title.contains("实施"));
        for (int i = 0; i < cities.size(); i++) {
            items.add(elsewhere(cities.get(i), inAnotherPlace(cities, i)));
        }
        var subjects = bases.take(14, title -> title.matches(".+..(管理|保护)(条例|规定|办法)"));
        for (int i = 0; i < subjects.size(); i++) {
            items.add(otherSubject(subjects.get(i), subjects.get((i + 1) % subjects.size())));
        }
        var laws = bases.take(12, title -> title.matches(".+[^务院](条例|法)"));
        for (int i = 0; i < laws.size(); i++) {
            items.add(implementing(laws.get(i), laws.get((i + 1) % laws.size()), i));
        }
        bases.take(12, title -> title.matches(".+(条例|法|规定)") && !title.contains("法院"))
                .forEach(law -> items.add(amended(law)));
        var lists = bases.take(10, title -> title.matches(".+(条例|[^办]法)"));
        for (int i = 0; i < lists.size(); i++) {
            items.add(numbered(lists.get(i), lists.get((i + 1) % lists.size()), i % 2 == 0));
        }
        return items;
    }

    private static LegalText inAnotherPlace(List<LegalText> laws, int i) {
        return IntStream.range(1, laws.size())
                .mapToObj(step -> laws.get((i + step) % laws.size()))
                .filter(law -> !law.jurisdiction().equals(laws.get(i).jurisdiction()))
                .findFirst()
                .orElseThrow();
    }

    private Item elsewhere(LegalText law, LegalText other) {
        var here = Renamings.place(law);
        var there = Renamings.place(other);
        var copy =
                Wording.of(law).earlier(random, random.nextDouble(0.05, 0.3)).with(line -> line.replace(here, there));
        return Item.apart(Kind.PLACES, List.of(law, read(copy.law(law.title().replace(here, there)))));
    }

    private Item otherSubject(LegalText law, LegalText other) {
        var subject = subject(law);
        var instead = subject(other);
        var copy =
                Wording.of(law).mixedWith(Wording.of(other), random, 0.8).with(line -> line.replace(subject, instead));
        return Item.apart(
                Kind.BOILERPLATE, List.of(law, read(copy.law(law.title().replace(subject, instead)))));
    }

    private static String subject(LegalText law) {
        var named = law.title().replaceFirst("(管理|保护)(条例|规定|办法)$", "");
        return named.substring(named.length() - 2);
    }

    private Item implementing(LegalText law, LegalText other, int i) {
        var name = i % 2 == 0 ? law.title() + "实施细则" : Renamings.place(law) + "实施《" + law.title() + "》办法";
        var copy = Wording.of(law)
                .mixedWith(Wording.of(other), random, 0.5)
                .earlier(random, 0.2)
                .opening("根据《" + law.title() + "》，结合实际，制定本办法。");
        return Item.apart(Kind.IMPLEMENTING, List.of(law, read(copy.law(name))));
    }

    private Item amended(LegalText law) {
        var place = Renamings.place(law);
        var organ = place.isEmpty() ? "全国" : place;
        var title = organ + "人民代表大会常务委员会关于修改《" + law.title() + "》的决定";
        return Item.apart(Kind.DECISIONS, List.of(law, read(Wording.of(law).decision(title, random, 0.4))));
    }

    private Item numbered(LegalText law, LegalText other, boolean behind) {
        var place = Renamings.place(law);
        var core = law.title().substring(place.length()).replaceFirst("(条例|法)$", "");
        var mixed = Wording.of(law).mixedWith(Wording.of(other), random, 0.6);
        var pair = List.of("第二批", "第三批").stream()
                .map(batch -> behind ? place + core + "目录（" + batch + "）" : place + batch + core + "目录")
                .toList();
        return Item.apart(Kind.NUMBERED, List.of(read(Wording.of(law).law(pair.get(0))), read(mixed.law(pair.get(1)))));
    }

    private LegalText read(String text) {
        return texts.read("look-alike", text);
    }
}
