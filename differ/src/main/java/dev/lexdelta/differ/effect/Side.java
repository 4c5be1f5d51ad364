package dev.lexdelta.differ.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a change as a single string: where each character stands in the other wording, which clause and
 * sentence it belongs to, and the address it has.
 */
final class Side {
    static final int NOWHERE = -1;
    private static final int LONGEST_CLAUSE = 160;
    private static final int LONGEST_PART = 400;
    private static final int LONGEST_SENTENCE = 1200;
    /** A sentence of which less is kept was not changed but replaced. */
    private static final double KEPT = 0.34;

    private static final int LONGEST_LABEL = 8;
    private static final Pattern LABEL = Pattern.compile("（[一二三四五六七八九十]{1,5}）");

    private final String text;
    private final int[] images;
    private final int[] mapped;
    private final int[] before;
    private final int[] after;
    private final BitSet doubts;
    private final int[] leaves;
    private final BitSet leafStarts = new BitSet();
    private final List<String> addresses;
    private final Map<String, Integer> leads = new HashMap<>();
    private final Bounds clauses;
    private final Bounds parts;
    private final Bounds sentences;
    private @Nullable List<Extent> extents;
    private final BitSet claimed = new BitSet();

    private Side(Builder from) {
        text = from.text.toString();
        images = Arrays.copyOf(from.images, text.length());
        doubts = from.doubts;
        leaves = from.leaves.stream().mapToInt(Integer::intValue).toArray();
        from.leaves.forEach(leafStarts::set);
        addresses = from.addresses;
        for (int i = 0; i < leaves.length; i++) {
            leads.putIfAbsent(addresses.get(i), leaves[i]);
        }
        clauses = new Bounds(text, leafStarts, "，；：。", LONGEST_CLAUSE);
        parts = new Bounds(text, leafStarts, "；。", LONGEST_PART);
        sentences = new Bounds(text, leafStarts, "。", LONGEST_SENTENCE);
        mapped = new int[text.length() + 1];
        before = new int[text.length() + 1];
        after = new int[text.length() + 1];
        count();
    }

    private void count() {
        before[0] = NOWHERE;
        for (int i = 0; i < images.length; i++) {
            mapped[i + 1] = mapped[i] + (images[i] == NOWHERE ? 0 : 1);
            before[i + 1] = images[i] == NOWHERE ? before[i] : i;
        }
        after[images.length] = images.length;
        for (int i = images.length - 1; i >= 0; i--) {
            after[i] = images[i] == NOWHERE ? after[i + 1] : i;
        }
    }

    /** All amounts, times and shares, in order; read once, as several rules ask for them. */
    List<Extent> extents() {
        if (extents == null) {
            var found = new ArrayList<Extent>();
            Extent extent = Extent.first(text, 0, text.length());
            while (extent != null) {
                found.add(extent);
                extent = Extent.first(text, extent.end(), text.length());
            }
            extents = found;
        }
        return extents;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    String substring(int start, int end) {
        return text.substring(start, end);
    }

    /** Where the character stands in the other wording, or {@link #NOWHERE}. */
    int image(int at) {
        return images[at];
    }

    /** How many characters of the range stand in the other wording as well. */
    int kept(int start, int end) {
        return mapped[end] - mapped[start];
    }

    boolean changed(int start, int end) {
        return kept(start, end) < end - start;
    }

    /** The image of the last character before {@code at} that has one, or {@link #NOWHERE}. */
    int imageBefore(int at) {
        return before[at] == NOWHERE ? NOWHERE : images[before[at]];
    }

    /** The image of the first character from {@code at} on that has one; {@code end} when there is none. */
    int imageAfter(int at, int end) {
        return after[at] == images.length ? end : images[after[at]];
    }

    /** Whether what differs in the range could not be read for sure. */
    boolean doubtful(int start, int end) {
        int doubt = doubts.nextSetBit(start);
        return doubt >= 0 && doubt < end;
    }

    boolean claimed(int start, int end) {
        int claim = claimed.nextSetBit(start);
        return claim >= 0 && claim < end;
    }

    void claim(int start, int end) {
        claimed.set(start, end);
    }

    @Nullable
    String address(int at) {
        if (addresses.isEmpty()) {
            return null;
        }
        int found = Arrays.binarySearch(leaves, at);
        return addresses.get(found >= 0 ? found : Math.max(0, -found - 2));
    }

    /** Whether the character stands in an item of a list. */
    boolean isItem(int at) {
        String address = address(at);
        return address != null && address.contains("/i");
    }

    /** The last words before the list that an item stands in; null for what is no item. */
    @Nullable
    String lead(int at) {
        String address = address(at);
        if (address == null || !isItem(at)) {
            return null;
        }
        int lead = leads.getOrDefault(address.substring(0, address.indexOf("/i")), NOWHERE);
        return lead == NOWHERE ? null : text.substring(Math.max(lead, leafEnd(lead) - LONGEST_PART), leafEnd(lead));
    }

    /** Whether the words before the list stand in the other wording as well. */
    boolean leadKept(int at) {
        String address = address(at);
        int slash = address == null ? NOWHERE : address.indexOf("/i");
        int lead = address == null || slash < 0 ? NOWHERE : leads.getOrDefault(address.substring(0, slash), NOWHERE);
        return lead != NOWHERE && kept(lead, leafEnd(lead)) > KEPT * (leafEnd(lead) - lead);
    }

    int leafStart(int at) {
        return Math.max(0, leafStarts.previousSetBit(at));
    }

    int leafEnd(int at) {
        int next = leafStarts.nextSetBit(at + 1);
        return next < 0 ? text.length() : next;
    }

    /** Behind the label where the clause begins an item. */
    int clauseStart(int at) {
        int start = clauses.start(at);
        int words = leafStarts.get(start) ? behindLabel(start) : start;
        return words <= at ? words : start;
    }

    /** Where the words of the item that begins at {@code leaf} begin; {@code leaf} where there is no label. */
    int behindLabel(int leaf) {
        Matcher label = LABEL.matcher(text).region(leaf, Math.min(text.length(), leaf + LONGEST_LABEL));
        return label.lookingAt() ? label.end() : leaf;
    }

    int clauseEnd(int at) {
        return clauses.end(at);
    }

    /** Where the clauses joined by commas begin: behind ； or 。. */
    int partStart(int at) {
        return parts.start(at);
    }

    int partEnd(int at) {
        return parts.end(at);
    }

    int sentenceStart(int at) {
        return sentences.start(at);
    }

    /** Behind the full stop. */
    int sentenceEnd(int at) {
        int end = sentences.end(at);
        return end < text.length() && text.charAt(end) == '。' ? end + 1 : end;
    }

    /** Whether the sentence at {@code at} has no counterpart in the other wording. */
    boolean alone(int at) {
        int start = sentenceStart(at);
        int end = Math.max(start + 1, sentenceEnd(at));
        return kept(start, Math.min(end, text.length())) < KEPT * (end - start);
    }

    /** Collects the characters of one wording. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final BitSet doubts = new BitSet();
        private final List<Integer> leaves = new ArrayList<>();
        private final List<String> addresses = new ArrayList<>();
        private int[] images = new int[256];

        int length() {
            return text.length();
        }

        void add(String words, @Nullable String address, boolean doubtful) {
            if (address != null
                    && !words.isEmpty()
                    && (addresses.isEmpty()
                            || !addresses.get(addresses.size() - 1).equals(address))) {
                leaves.add(text.length());
                addresses.add(address);
            }
            int start = text.length();
            text.append(words);
            if (text.length() > images.length) {
                images = Arrays.copyOf(images, Math.max(text.length(), images.length * 2));
            }
            Arrays.fill(images, start, text.length(), NOWHERE);
            doubts.set(start, text.length(), doubtful);
        }

        void map(int at, int image) {
            images[at] = image;
        }

        void doubt(int start, int end) {
            doubts.set(start, Math.max(start, end));
        }

        boolean is(int at, char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        Side build() {
            return new Side(this);
        }
    }
}
