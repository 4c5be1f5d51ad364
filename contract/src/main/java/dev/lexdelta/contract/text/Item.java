package dev.lexdelta.contract.text;

import java.util.List;

/**
 * An item (项, 目) of a list: label + text + items is the item as printed.
 *
 * @param label the marker exactly as printed: （一）
 */
public record Item(String label, String text, List<Item> items) {
    public Item {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** The item as one string: label, text, items, without separators. */
    public String flat() {
        var flat = new StringBuilder(label).append(text);
        items.forEach(item -> flat.append(item.flat()));
        return flat.toString();
    }
}
