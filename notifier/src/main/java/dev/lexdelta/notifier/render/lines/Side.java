package dev.lexdelta.notifier.render.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of one text, each with the segments that make it up. */
final class Side {
    private final List<Line> lines;
    private final Map<String, List<Integer>> byArticle = new HashMap<>();
    private final List<List<List<Piece>>> pieces = new ArrayList<>();

    Side(List<Line> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            pieces.add(line.cells().stream()
                    .map(cell -> (List<Piece>) new ArrayList<Piece>())
                    .toList());
            byArticle
                    .computeIfAbsent(line.article(), article -> new ArrayList<>())
                    .add(i);
        }
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    /** The lines of an article; none of an article that is not there. */
    List<Integer> article(String number) {
        return number.isEmpty() ? List.of() : byArticle.getOrDefault(number, List.of());
    }

    List<Piece> pieces(int line, int cell) {
        return pieces.get(line).get(cell);
    }
}
