package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.DivisionLevel;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.align.Alignment;
import dev.lexdelta.differ.align.Citation;
import dev.lexdelta.differ.align.Citations;
import dev.lexdelta.differ.align.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which chapter became which: the one that took most of its articles. */
final class Chapters {
    private final Map<String, Map<String, Integer>> taken = new HashMap<>();

    Chapters(LegalText from, LegalText to, Alignment alignment) {
        Map<Integer, String> old = chapterOf(from);
        Map<Integer, String> fresh = chapterOf(to);
        for (Link link : alignment.links()) {
            String before = old.get(link.old());
            String after = fresh.get(link.fresh());
            if (before != null && after != null) {
                taken.computeIfAbsent(before, key -> new HashMap<>()).merge(after, 1, Integer::sum);
            }
        }
    }

    boolean follows(String old, String fresh) {
        Map<String, Integer> targets = taken.getOrDefault(old, Map.of());
        int most = targets.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most > 0 && targets.getOrDefault(fresh, 0) == most;
    }

    private static Map<Integer, String> chapterOf(LegalText text) {
        Map<String, Integer> index = References.index(text.articles());
        Map<Integer, String> chapters = new HashMap<>();
        for (Division division : text.divisions()) {
            List<Citation> label = Citations.in(division.label());
            Integer first = index.get(division.first());
            Integer last = index.get(division.last());
            if (division.level() == DivisionLevel.CHAPTER && !label.isEmpty() && first != null && last != null) {
                for (int article = first; article <= last; article++) {
                    chapters.put(article, label.get(0).number());
                }
            }
        }
        return chapters;
    }
}
