package dev.lexdelta.ingester.structure;

/** Round brackets around and behind the words of a title or a note. */
final class Bracket {
    private Bracket() {}

    /** What stands in the brackets that are all of a line; a line without them as it is. */
    static String inside(String line) {
        return line.startsWith("（") && line.endsWith("）") ? line.substring(1, line.length() - 1) : line;
    }

    /** A name without the bracket behind it: 刑法修正案（十二） is 刑法修正案. */
    static String without(String name) {
        int open = name.endsWith("）") ? name.lastIndexOf('（') : -1;
        return open > 0 ? name.substring(0, open) : name;
    }

    /** Words without the titles they cite. */
    static String outsideQuotes(String words) {
        var outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += c == '《' ? 1 : 0;
            if (depth == 0) {
                outside.append(c);
            }
            depth -= c == '》' && depth > 0 ? 1 : 0;
        }
        return outside.toString();
    }
}
