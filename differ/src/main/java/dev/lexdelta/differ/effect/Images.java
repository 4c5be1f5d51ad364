package dev.lexdelta.differ.effect;

/** Where each character of a wording stands in the other one; ranges are answered in constant time. */
final class Images {
    static final int NOWHERE = -1;

    private final int[] images;
    /** How many of the characters before have an image. */
    private final int[] mapped;

    private final int[] before;
    private final int[] after;

    /** @param images the offset in the other wording, or {@link #NOWHERE}; one per character */
    Images(int[] images) {
        this.images = images;
        mapped = new int[images.length + 1];
        before = new int[images.length + 1];
        after = new int[images.length + 1];
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

    int at(int at) {
        return images[at];
    }

    /** How many characters of the range have one. */
    int in(int start, int end) {
        return mapped[end] - mapped[start];
    }

    /** That of the last character before {@code at} that has one, or {@link #NOWHERE}. */
    int before(int at) {
        return before[at] == NOWHERE ? NOWHERE : images[before[at]];
    }

    /** That of the first character from {@code at} on that has one; {@code end} when there is none. */
    int after(int at, int end) {
        return after[at] == images.length ? end : images[after[at]];
    }
}
