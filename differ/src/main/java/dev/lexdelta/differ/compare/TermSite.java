package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A place where a few words gave way to others, with the words that stay beside it.
 *
 * @param change index of the change
 * @param segment index of its first segment that is not equal
 * @param old words before; empty when inserted
 * @param fresh words now; empty when removed
 */
record TermSite(int change, int segment, String old, String fresh, String left, String right) {
    private static final int LONGEST = 24;
    private static final int CONTEXT = 16;

    static List<TermSite> of(List<ArticleChange> changes) {
        var sites = new ArrayList<TermSite>();
        for (int change = 0; change < changes.size(); change++) {
            if (!changes.get(change).from().isEmpty()
                    && !changes.get(change).to().isEmpty()) {
                collect(change, changes.get(change).segments(), sites);
            }
        }
        return sites;
    }

    private static void collect(int change, List<Segment> segments, List<TermSite> sites) {
        for (int i = 0; i < segments.size(); i++) {
            Segment first = segments.get(i);
            boolean replaced = isReplaced(segments, i);
            String old = first.op() == Op.DELETE ? first.text() : "";
            String fresh = replaced ? segments.get(i + 1).text() : first.op() == Op.INSERT ? first.text() : "";
            int last = replaced ? i + 1 : i;
            boolean plain = first.op() == Op.DELETE || first.op() == Op.INSERT;
            if (plain && first.certain() && old.length() <= LONGEST && fresh.length() <= LONGEST) {
                sites.add(new TermSite(
                        change, i, old, fresh, tail(beside(segments, i, i - 1)), head(beside(segments, i, last + 1))));
            }
            i = last;
        }
    }

    static boolean isReplaced(List<Segment> segments, int at) {
        return segments.get(at).op() == Op.DELETE
                && at + 1 < segments.size()
                && segments.get(at + 1).op() == Op.INSERT;
    }

    private static String beside(List<Segment> segments, int changed, int at) {
        if (at < 0 || at >= segments.size() || segments.get(at).op() != Op.EQUAL) {
            return "";
        }
        Segment site = segments.get(changed);
        Segment stays = segments.get(at);
        boolean sameLeaf = Objects.equals(site.from(), stays.from()) || Objects.equals(site.to(), stays.to());
        return sameLeaf ? stays.text() : "";
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - CONTEXT));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(CONTEXT, text.length()));
    }
}
