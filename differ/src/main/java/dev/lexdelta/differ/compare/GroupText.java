package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.differ.align.Bag;
import dev.lexdelta.differ.align.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One side of a group of articles as a single string, with its units and leaves (paragraphs, items, cells) as ranges of
 * offsets, so that a redline is computed on plain text and cut to addresses at the end.
 */
final class GroupText {
    /** A unit as offsets: its label is {@code [start, body)}, its words {@code [body, end)}. */
    record Range(int start, int body, int end, int leaf, Bag bag) {
        int length() {
            return end - start;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Range> units = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private int[] starts = new int[8];

    /** Where a leaf comes from: its article, its path, and where its words begin in the string. */
    record Place(String article, String path, int words) {}

    void add(Article article, List<Unit> cut, List<Bag> bags) {
        int leaf = -1;
        for (int i = 0; i < cut.size(); i++) {
            Unit unit = cut.get(i);
            if (unit.leaf() != leaf) {
                leaf = unit.leaf();
                begin(article.number(), unit);
            }
            int start = text.length();
            text.append(unit.label());
            int body = text.length();
            text.append(unit.text());
            units.add(new Range(start, body, text.length(), addresses.size() - 1, bags.get(i)));
        }
    }

    private void begin(String article, Unit unit) {
        if (addresses.size() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[addresses.size()] = text.length();
        addresses.add(article + "/" + unit.path());
        places.add(new Place(article, unit.path(), text.length() + unit.label().length()));
    }

    List<Range> units() {
        return units;
    }

    String words(Range range) {
        return text.substring(range.body(), range.end());
    }

    String label(Range range) {
        return text.substring(range.start(), range.body());
    }

    String substring(int start, int end) {
        return text.substring(start, end);
    }

    CharSequence text() {
        return text;
    }

    int length() {
        return text.length();
    }

    int leaves() {
        return addresses.size();
    }

    int leafStart(int leaf) {
        return leaf < addresses.size() ? starts[leaf] : text.length();
    }

    String address(int leaf) {
        return addresses.get(leaf);
    }

    Place place(int leaf) {
        return places.get(leaf);
    }

    /** The leaf that the character at {@code offset} stands in. */
    int leafAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, addresses.size(), offset);
        return found >= 0 ? found : -found - 2;
    }
}
