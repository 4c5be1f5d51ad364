package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who signed a letter or a text, and when: names alone on their lines above a date alone on its line. */
record Signature(List<String> names, LocalDate date) {
    private static final int MOST = 12;

    // rule: the last date below the name of an authority, with nothing between them
    static Optional<Signature> last(List<Line> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            var date = DateScan.alone(lines.get(i).text());
            if (date.isPresent()) {
                var names = above(lines, i);
                if (!names.isEmpty()) {
                    return Optional.of(new Signature(names, date.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> above(List<Line> lines, int date) {
        var names = new ArrayList<String>();
        for (int i = date - 1; i >= 0 && names.size() < MOST; i--) {
            var signed = List.of(plain(lines.get(i).text()).split(" ", -1));
            if (!signed.stream().allMatch(Organs::isName)) {
                break;
            }
            names.addAll(0, signed);
        }
        return names;
    }

    private static String plain(String text) {
        return text.endsWith("（盖章）") || text.endsWith("（公章）") ? text.substring(0, text.length() - 4) : text;
    }
}
