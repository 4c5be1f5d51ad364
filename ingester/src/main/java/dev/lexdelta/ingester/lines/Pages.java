package dev.lexdelta.ingester.lines;

import java.util.List;

/** How far lines stand apart, and which stand among the articles. */
final class Pages {
    private final int[] charactersBefore;
    private final int firstArticle;
    private final int lastArticle;

    Pages(List<Line> lines) {
        charactersBefore = new int[lines.size()];
        int first = -1;
        int last = -1;
        int characters = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            charactersBefore[i] = characters;
            characters += line.text().length();
            if (line.worded() && LineStart.of(line.text()) == LineStart.ARTICLE) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        firstArticle = first;
        lastArticle = last;
    }

    int distance(int line, int other) {
        return charactersBefore[other] - charactersBefore[line];
    }

    /** Whether between any two neighbours stand at least so many characters. */
    boolean apart(List<Integer> places, int characters) {
        for (int i = 1; i < places.size(); i++) {
            if (distance(places.get(i - 1), places.get(i)) < characters) {
                return false;
            }
        }
        return true;
    }

    boolean aboveArticles(int line) {
        return line < firstArticle;
    }

    boolean betweenArticles(int line) {
        return line > firstArticle && line < lastArticle && firstArticle >= 0;
    }
}
