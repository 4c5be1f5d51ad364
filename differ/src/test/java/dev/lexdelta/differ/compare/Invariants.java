package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleLink;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.LegalText;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What holds for every comparison, whatever the texts. */
final class Invariants {
    private static final Set<Op> OLD = EnumSet.of(Op.EQUAL, Op.DELETE, Op.MOVED_OUT);
    private static final Set<Op> FRESH = EnumSet.of(Op.EQUAL, Op.INSERT, Op.MOVED_IN);

    private Invariants() {}

    static void hold(String about, LegalText old, LegalText fresh, ChangeSet set) {
        assertThat(numbers(set, true)).as(about).containsExactlyInAnyOrderElementsOf(numbers(old));
        assertThat(numbers(set, false)).as(about).containsExactlyInAnyOrderElementsOf(numbers(fresh));
        for (ArticleChange change : set.changes()) {
            if (change.kind() == ChangeKind.UNCHANGED) {
                assertThat(change.segments()).as(about).isEmpty();
                assertThat(flat(old, change.from()).values())
                        .as(about)
                        .containsExactlyElementsOf(flat(fresh, change.to()).values());
            } else {
                assertThat(rebuilt(change.segments(), true)).as(about).isEqualTo(flat(old, change.from()));
                assertThat(rebuilt(change.segments(), false)).as(about).isEqualTo(flat(fresh, change.to()));
                movesFit(about, change);
            }
        }
        linksStayWithinChanges(about, set);
    }

    private static List<String> numbers(ChangeSet set, boolean old) {
        return set.changes().stream()
                .flatMap(change -> (old ? change.from() : change.to()).stream())
                .toList();
    }

    private static List<String> numbers(LegalText text) {
        return text.articles().stream().map(Article::number).toList();
    }

    private static Map<String, String> flat(LegalText text, List<String> numbers) {
        return text.articles().stream()
                .filter(article ->
                        numbers.contains(article.number()) && !article.flat().isEmpty())
                .collect(Collectors.toMap(Article::number, Article::flat));
    }

    private static Map<String, String> rebuilt(List<Segment> segments, boolean old) {
        Map<String, StringBuilder> texts = new TreeMap<>();
        for (Segment segment : segments) {
            String address = old ? segment.from() : segment.to();
            assertThat(address != null).isEqualTo((old ? OLD : FRESH).contains(segment.op()));
            if (address != null) {
                texts.computeIfAbsent(address.split("/")[0], key -> new StringBuilder())
                        .append(segment.text());
            }
        }
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    private static void movesFit(String about, ArticleChange change) {
        Map<Integer, Segment> out = new HashMap<>();
        Map<Integer, Segment> in = new HashMap<>();
        for (Segment segment : change.segments()) {
            if (segment.op() == Op.MOVED_OUT) {
                assertThat(out.put(segment.move(), segment)).as(about).isNull();
            } else if (segment.op() == Op.MOVED_IN) {
                assertThat(in.put(segment.move(), segment)).as(about).isNull();
            } else {
                assertThat(segment.inner()).as(about).isEmpty();
            }
        }
        assertThat(out.keySet()).as(about).isEqualTo(in.keySet());
        in.forEach((move, segment) -> {
            assertThat(joined(segment.inner(), OLD))
                    .as(about)
                    .isEqualTo(out.get(move).text());
            assertThat(joined(segment.inner(), FRESH)).as(about).isEqualTo(segment.text());
        });
    }

    private static String joined(List<Segment> segments, Set<Op> side) {
        return segments.stream()
                .filter(segment -> side.contains(segment.op()))
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static void linksStayWithinChanges(String about, ChangeSet set) {
        Map<String, ArticleChange> byOld = new HashMap<>();
        set.changes().forEach(change -> change.from().forEach(number -> byOld.put(number, change)));
        for (ArticleLink link : set.links()) {
            assertThat(byOld.get(link.from()).to()).as(about).contains(link.to());
        }
    }
}
