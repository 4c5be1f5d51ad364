package dev.lexdelta.ingester.lines;

/**
 * What the beginning of a line says of it.
 *
 * @param number the number it carries
 * @param suffix of an inserted article: 1 for 之一; 0 for others
 * @param label the marker without spaces: 第一条
 * @param end where the rest of the line starts
 */
public record Marker(Kind kind, int number, int suffix, String label, int end) {
    /** Kinds of marker; those of items nest in any order. */
    public enum Kind {
        NONE,
        PART,
        SUBPART,
        CHAPTER,
        SECTION,
        ARTICLE,
        /** 一、 */
        HAN_COMMA,
        /** （一） */
        HAN_BRACKET,
        /** 1. */
        ARABIC_DOT,
        /** （1） */
        ARABIC_BRACKET,
        /** ① */
        CIRCLED;

        public boolean division() {
            return compareTo(PART) >= 0 && compareTo(SECTION) <= 0;
        }

        public boolean item() {
            return compareTo(HAN_COMMA) >= 0;
        }
    }

    public static final Marker NONE = new Marker(Kind.NONE, 0, 0, "", 0);

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Orders 133, 133-1, 134. */
    public long key() {
        return number * 1000L + suffix;
    }

    /** "133-1" for 第一百三十三条之一. */
    public String articleNumber() {
        return suffix == 0 ? String.valueOf(number) : number + "-" + suffix;
    }

    public String rest(String line) {
        return line.substring(end).strip();
    }
}
