package dev.lexdelta.contract.text;

import java.util.List;

/**
 * A paragraph (款) of an article.
 *
 * @param items the list that follows the text
 * @param table rows of cells, empty where there is none
 */
public record Paragraph(String text, List<Item> items, List<List<String>> table) {
    public Paragraph {
        items = items == null ? List.of() : List.copyOf(items);
        table = table == null ? List.of() : List.copyOf(table);
    }

    public static Paragraph of(String text, Item... items) {
        return new Paragraph(text, List.of(items), List.of());
    }

    /** Text, then items, then the cells of the table row by row, without separators. */
    public String flat() {
        var flat = new StringBuilder(text);
        items.forEach(item -> flat.append(item.flat()));
        table.forEach(row -> row.forEach(flat::append));
        return flat.toString();
    }
}
