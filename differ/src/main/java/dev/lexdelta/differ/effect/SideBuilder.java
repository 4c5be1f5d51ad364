package dev.lexdelta.differ.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the characters of one wording. */
final class SideBuilder {
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
                && (addresses.isEmpty() || !addresses.get(addresses.size() - 1).equals(address))) {
            leaves.add(text.length());
            addresses.add(address);
        }
        int start = text.length();
        text.append(words);
        if (text.length() > images.length) {
            images = Arrays.copyOf(images, Math.max(text.length(), images.length * 2));
        }
        Arrays.fill(images, start, text.length(), Side.NOWHERE);
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

    int image(int at) {
        return images[at];
    }

    boolean doubtful(int start, int end) {
        int doubt = doubts.nextSetBit(start);
        return doubt >= 0 && doubt < end;
    }

    /** Where sentences, paragraphs and items begin; the end of the text included. */
    BitSet sentenceStarts() {
        var starts = new BitSet(text.length() + 1);
        leaves.forEach(starts::set);
        for (int at = text.indexOf("。"); at >= 0; at = text.indexOf("。", at + 1)) {
            starts.set(at + 1);
        }
        starts.set(0);
        starts.set(text.length());
        return starts;
    }

    Side build(SideBuilder other) {
        String built = text.toString();
        int[] begins = leaves.stream().mapToInt(Integer::intValue).toArray();
        return new Side(
                built,
                new Images(Arrays.copyOf(images, built.length())),
                new Leaves(begins, addresses, built.length()),
                doubts,
                Altered.of(this, other));
    }
}
