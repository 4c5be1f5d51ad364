package dev.lexdelta.differ.effect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paragraphs and items of a wording: where each begins, its address, and the words that lead a list. */
final class Leaves {
    private static final int NOWHERE = -1;

    private final int length;
    private final int[] begins;
    private final BitSet starts = new BitSet();
    private final List<String> addresses;
    private final Map<String, Integer> leads = new HashMap<>();

    /** @param begins the offset of each, in order */
    Leaves(int[] begins, List<String> addresses, int length) {
        this.begins = begins;
        this.addresses = addresses;
        this.length = length;
        for (int i = 0; i < begins.length; i++) {
            starts.set(begins[i]);
            leads.putIfAbsent(addresses.get(i), begins[i]);
        }
    }

    /** The offsets at which one begins. */
    BitSet starts() {
        return starts;
    }

    int start(int at) {
        return Math.max(0, starts.previousSetBit(at));
    }

    int end(int at) {
        int next = starts.nextSetBit(at + 1);
        return next < 0 ? length : next;
    }

    @Nullable
    String address(int at) {
        if (addresses.isEmpty()) {
            return null;
        }
        int found = Arrays.binarySearch(begins, at);
        return addresses.get(found >= 0 ? found : Math.max(0, -found - 2));
    }

    /** Whether the character stands in an item of a list. */
    boolean isItem(int at) {
        String address = address(at);
        return address != null && address.contains("/i");
    }

    /** Where the paragraph begins whose list the item at {@code at} belongs to; negative for what is no item. */
    int lead(int at) {
        String address = address(at);
        int slash = address == null ? NOWHERE : address.indexOf("/i");
        return address == null || slash < 0 ? NOWHERE : leads.getOrDefault(address.substring(0, slash), NOWHERE);
    }
}
