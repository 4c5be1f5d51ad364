package dev.lexdelta.differ.effect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a change as a single string, with all that rules ask about a place in it: its image in the other
 * wording, its clause and sentence, its paragraph or item, and whether another rule has it.
 */
final class Side {
    static final int NOWHERE = Images.NOWHERE;
    private static final int LONGEST_CLAUSE = 160;
    private static final int LONGEST_PART = 400;
    private static final int LONGEST_SENTENCE = 1200;
    /** A sentence of which less is kept was not changed but replaced. */
    private static final double KEPT = 0.34;

    private static final int LONGEST_LABEL = 8;
    private static final Pattern LABEL = Pattern.compile("（[一二三四五六七八九十]{1,5}）");

    private final String text;
    private final Images images;
    private final Leaves leaves;
    private final BitSet doubts;
    private final List<Altered.Stretch> altered;
    private final Bounds clauses;
    private final Bounds parts;
    private final Bounds sentences;
    private @Nullable List<Extent> extents;
    private final Map<Integer, Context> governing = new HashMap<>();
    private final BitSet claimed = new BitSet();

    Side(String text, Images images, Leaves leaves, BitSet doubts, List<Altered.Stretch> altered) {
        this.text = text;
        this.images = images;
        this.leaves = leaves;
        this.doubts = doubts;
        this.altered = altered;
        clauses = new Bounds(text, leaves.starts(), "，；：。", LONGEST_CLAUSE);
        parts = new Bounds(text, leaves.starts(), "；。", LONGEST_PART);
        sentences = new Bounds(text, leaves.starts(), "。", LONGEST_SENTENCE);
    }

    /** Where rules look: see {@link Altered}. */
    List<Altered.Stretch> altered() {
        return altered;
    }

    /** All amounts, times and shares, in order; read once, as several rules ask for them. */
    List<Extent> extents() {
        if (extents == null) {
            var found = new ArrayList<Extent>();
            for (Altered.Stretch stretch : altered) {
                Extent extent = Extent.first(text, stretch.start(), stretch.end());
                while (extent != null) {
                    found.add(extent);
                    extent = Extent.first(text, extent.end(), stretch.end());
                }
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
        return images.at(at);
    }

    /** How many characters of the range stand in the other wording as well. */
    int kept(int start, int end) {
        return images.in(start, end);
    }

    boolean changed(int start, int end) {
        return kept(start, end) < end - start;
    }

    /** The image of the last character before {@code at} that has one, or {@link #NOWHERE}. */
    int imageBefore(int at) {
        return images.before(at);
    }

    /** The image of the first character from {@code at} on that has one; {@code end} when there is none. */
    int imageAfter(int at, int end) {
        return images.after(at, end);
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
        return leaves.address(at);
    }

    /** Whether the character stands in an item of a list. */
    boolean isItem(int at) {
        return leaves.isItem(at);
    }

    /** What the last words before its list make of an item, read once per list; OTHER for what is no item. */
    Context governing(int at, Function<String, Context> reader) {
        int lead = leaves.lead(at);
        return lead < 0
                ? Context.OTHER
                : governing.computeIfAbsent(
                        lead,
                        key -> reader.apply(
                                text.substring(Math.max(lead, leafEnd(lead) - LONGEST_PART), leafEnd(lead))));
    }

    /** Whether the words before the list stand in the other wording as well. */
    boolean leadKept(int at) {
        int lead = leaves.lead(at);
        return lead >= 0 && kept(lead, leafEnd(lead)) > KEPT * (leafEnd(lead) - lead);
    }

    int leafStart(int at) {
        return leaves.start(at);
    }

    int leafEnd(int at) {
        return leaves.end(at);
    }

    /** Behind the label where the clause begins an item. */
    int clauseStart(int at) {
        int start = clauses.start(at);
        int words = leaves.starts().get(start) ? behindLabel(start) : start;
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
}
