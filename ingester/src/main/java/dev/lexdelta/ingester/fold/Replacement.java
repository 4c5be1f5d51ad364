package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Spot;
import java.util.ArrayList;
import java.util.List;

/** A text in which every site has its word, and where places of the text stand then. */
final class Replacement {
    private final List<Site> sites;

    /** Offset of each site in the new text. */
    private final int[] starts;

    private final String text;

    Replacement(String before, List<Site> sites) {
        this.sites = sites;
        this.starts = new int[sites.size()];
        this.text = sites.isEmpty() ? before : replaced(before);
    }

    private String replaced(String before) {
        var out = new StringBuilder(before.length());
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            var site = sites.get(i);
            out.append(before, at, site.from());
            starts[i] = out.length();
            out.append(site.word());
            at = site.to();
        }
        return out.append(before, at, before.length()).toString();
    }

    String text() {
        return text;
    }

    /** Where this site's word starts in the new text. */
    int start(int site) {
        return starts[site];
    }

    /**
     * The spots that the text had, where they stand now, and those that were decided here; in order and apart.
     *
     * @param found the text as the document had it, place by place
     */
    List<Spot> spots(List<Spot> earlier, String found, String rule) {
        var spots = new ArrayList<Spot>();
        int next = 0;
        for (var spot : earlier) {
            int from = moved(spot.from());
            while (next < starts.length && starts[next] < from) {
                add(next++, found, rule, spots, from);
            }
            spots.add(new Spot(from, moved(spot.to()), spot.original(), spot.rule(), spot.certain()));
        }
        while (next < starts.length) {
            add(next++, found, rule, spots, Integer.MAX_VALUE);
        }
        return spots;
    }

    private void add(int i, String found, String rule, List<Spot> spots, int limit) {
        var site = sites.get(i);
        int to = starts[i] + site.word().length();
        boolean told = site.decided() && (site.replaced() || !site.certain());
        boolean free =
                to <= limit && (spots.isEmpty() || spots.get(spots.size() - 1).to() <= starts[i]);
        if (told && free) {
            spots.add(new Spot(starts[i], to, found.substring(site.from(), site.to()), rule, site.certain()));
        }
    }

    /** Where a place of the text stands now; one inside a site stands at most at its end. */
    private int moved(int place) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sites.get(middle).from() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return place;
        }
        var site = sites.get(low - 1);
        int into = place - site.from();
        int length = site.word().length();
        return place < site.to()
                ? starts[low - 1] + Math.min(into, length)
                : starts[low - 1] + length + place - site.to();
    }
}
