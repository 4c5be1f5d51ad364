package dev.lexdelta.standalone.linkset;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.standalone.linkset.Item.Member;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The labelled link set: real families, names made from real ones, look-alikes, and the laws left over as a crowd. */
record LinkSet(List<Item> items) {
    static LinkSet of(Path shared, long seed) {
        var random = new Random(seed);
        var texts = new RealTexts(shared);
        var items = new ArrayList<>(texts.families());
        items.addAll(texts.mirrors());
        var series = new TreeMap<String, List<LegalText>>(texts.laws(items).stream()
                .collect(Collectors.groupingBy(law -> law.titleKey().replaceFirst("(（?[一二三四五六七八九十]+）?)$", ""))));
        series.values().stream()
                .filter(laws -> laws.size() > 1)
                .forEach(laws -> items.add(Item.apart(Kind.NUMBERED, laws)));
        var bases = new Bases(
                series.values().stream()
                        .filter(laws -> laws.size() == 1)
                        .map(laws -> laws.get(0))
                        .toList(),
                random);
        items.addAll(new Renamings(texts, random).of(bases));
        items.addAll(new LookAlikes(texts, random).of(bases));
        items.addAll(new SharedNames(texts, random).of(bases));
        bases.rest().forEach(law -> items.add(Item.apart(Kind.ACROSS, List.of(law))));
        return new LinkSet(items);
    }

    /** All texts, in an order of their own. */
    List<LegalText> texts(long seed) {
        var all = new ArrayList<LegalText>();
        items.forEach(item -> item.members().forEach(member -> all.add(member.text())));
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    /**
     * Compares a grouping with the true one.
     *
     * @param held of each version the regulation that it was found to belong to
     */
    Result compare(Map<String, String> held) {
        var result = new Result(held);
        var before = new ArrayList<Member>();
        for (var item : items) {
            result.item(item);
            item.members().forEach(member -> before.forEach(other -> result.pair(Kind.ACROSS, other, member)));
            before.addAll(item.members());
        }
        return result;
    }
}
