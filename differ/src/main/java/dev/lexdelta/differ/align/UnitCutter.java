package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Cuts an article into its {@link Unit}s, which joined are its flat text. */
public final class UnitCutter {
    private static final String ENDS = "。；！？";
    private static final String CLOSERS = "”’」』）》";
    private static final String MARKERS = "一1";

    private final List<Unit> units = new ArrayList<>();
    private int leaf;

    private UnitCutter() {}

    public static List<Unit> cut(Article article) {
        var cutter = new UnitCutter();
        for (int i = 0; i < article.paragraphs().size(); i++) {
            cutter.paragraph(article.paragraphs().get(i), "p" + (i + 1));
        }
        return cutter.units;
    }

    private void paragraph(Paragraph paragraph, String path) {
        leaf(path, "", paragraph.text());
        items(paragraph.items(), path);
        paragraph.table().forEach(row -> row.forEach(cell -> leaf(path, "", cell)));
    }

    private void items(List<Item> items, String path) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String below = path + "/i" + (i + 1);
            leaf(below, item.label(), item.text());
            items(item.items(), below);
        }
    }

    private void leaf(String path, String label, String text) {
        int start = 0;
        String pending = label;
        for (int i = 0; i < text.length(); i++) {
            if (endsUnit(text, i)) {
                units.add(new Unit(path, leaf, start, pending, text.substring(start, i + 1)));
                pending = "";
                start = i + 1;
            }
        }
        if (start < text.length() || !pending.isEmpty()) {
            units.add(new Unit(path, leaf, start, pending, text.substring(start)));
        }
        leaf++;
    }

    // rule: a unit ends at 。；！？ with the closing marks that follow, and at ： before an inline list
    private static boolean endsUnit(String text, int i) {
        char c = text.charAt(i);
        if (Tokenizer.isHan(c)) {
            return false;
        }
        char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
        if (CLOSERS.indexOf(next) >= 0 && next != '\0') {
            return false;
        }
        if (CLOSERS.indexOf(c) >= 0) {
            return i > 0 && ENDS.indexOf(text.charAt(i - 1)) >= 0;
        }
        return ENDS.indexOf(c) >= 0 || (c == '：' && inlineListAt(text, i + 1));
    }

    private static boolean inlineListAt(String text, int start) {
        int marker = start < text.length() && text.charAt(start) == '（' ? start + 1 : start;
        return marker + 1 < text.length()
                && MARKERS.indexOf(text.charAt(marker)) >= 0
                && "、．.）".indexOf(text.charAt(marker + 1)) >= 0;
    }
}
