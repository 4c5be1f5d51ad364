package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Marker;
import dev.lexdelta.ingester.lines.Markers;
import java.util.List;
import org.jsoup.nodes.Element;

/** Tells a row of a table of data from one that a page uses to lay out its text. */
final class DataRow {
    private static final int LONGEST_CELL = 300;

    private DataRow() {}

    // rule: a row of data has several short cells; below one, a row of a single cell is data too. A cell may begin with
    // an article that it cites
    static boolean is(Element row, boolean begun, int last) {
        var cells = row.children();
        if (cells.size() < (begun ? 1 : 2) || cells.stream().anyMatch(cell -> cell.selectFirst("table") != null)) {
            return false;
        }
        var texts = cells.eachText();
        return texts.stream().allMatch(text -> text.length() <= LONGEST_CELL)
                && (texts.stream().noneMatch(Markers::startsArticle) || !laysOut(cells, texts, last));
    }

    // rule: a row lays out the text where one cell holds several articles, or where only a serial number or a bare 第三条
    // stands beside one and its number is the next of the text
    private static boolean laysOut(List<Element> cells, List<String> texts, int last) {
        if (cells.stream().anyMatch(DataRow::holdsSeveral)) {
            return true;
        }
        var words = texts.stream().filter(text -> Chars.countHan(text) > 0).toList();
        var marker = words.isEmpty() ? Marker.NONE : Markers.of(words.get(0).strip());
        boolean next = marker.is(Marker.Kind.ARTICLE) && marker.number() == (marker.suffix() > 0 ? last : last + 1);
        boolean bare = words.size() == 2 && marker.rest(words.get(0).strip()).isEmpty();
        return words.size() <= 1 || (next && bare);
    }

    private static boolean holdsSeveral(Element cell) {
        return HtmlLines.of(cell).stream()
                        .map(Line::text)
                        .filter(Markers::startsArticle)
                        .limit(2)
                        .count()
                > 1;
    }
}
