package dev.lexdelta.differ.align;

/**
 * The smallest part of an article that is moved as a whole: a sentence, a list item or its first sentence.
 *
 * @param path where it stands within its article: "p1/i2"
 * @param leaf counts the paragraphs, items and cells of the article: units of one leaf stand next to each other
 * @param offset of the text in the text at that path
 * @param label marker of the item that begins here, as printed; else empty
 * @param text the words without the label
 */
public record Unit(String path, int leaf, int offset, String label, String text) {
    public int length() {
        return label.length() + text.length();
    }
}
