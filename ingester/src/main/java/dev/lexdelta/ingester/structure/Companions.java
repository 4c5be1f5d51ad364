package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Companion;
import dev.lexdelta.ingester.lines.AnnexHead;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Markers;
import java.util.ArrayList;
import java.util.List;

/** Documents that the letter around a text encloses beside it. */
final class Companions {
    private static final List<String> KINDS = List.of("起草说明", "审议结果报告", "修改情况的报告", "解读", "说明");
    private static final int LONGEST = 120;

    private Companions() {}

    // rule: a line that ends with the kind of a companion: 《…（征求意见稿）》的起草说明
    static List<Companion> of(List<Line> head) {
        var found = new ArrayList<Companion>();
        for (Line line : head) {
            var text = line.text();
            if (text.length() <= LONGEST && text.contains("》")) {
                KINDS.stream()
                        .filter(text::endsWith)
                        .findFirst()
                        .ifPresent(kind -> found.add(new Companion(kind, title(text), null)));
            }
        }
        return found;
    }

    private static String title(String text) {
        int from = AnnexHead.is(text) && text.indexOf('：') >= 0 ? text.indexOf('：') + 1 : 0;
        var rest = text.substring(from);
        return Markers.of(rest).rest(rest);
    }
}
