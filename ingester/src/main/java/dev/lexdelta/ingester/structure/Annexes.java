package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.ingester.lines.AnnexHead;
import dev.lexdelta.ingester.lines.Chrome;
import dev.lexdelta.ingester.lines.Line;
import java.util.ArrayList;
import java.util.List;

/** Recognises where annexes begin: 附件, 附件一, 附表2：…, 附录, 附： */
final class Annexes {
    private Annexes() {}

    /** The annexes behind the last article; each ends where the next begins or the site does. */
    static List<Article> read(List<Line> lines, int from) {
        var annexes = new ArrayList<Article>();
        int at = from;
        while (at < lines.size()
                && AnnexHead.is(lines.get(at).text())
                && lines.get(at).worded()) {
            int end = at + 1;
            while (end < lines.size()
                    && !AnnexHead.is(lines.get(end).text())
                    && !Chrome.is(lines.get(end).text())) {
                end++;
            }
            var head = lines.get(at).text();
            var content = lines.subList(at + 1, end);
            if (!content.isEmpty()) {
                annexes.add(annex(annexes.size() + 1, head, content));
            }
            at = end;
        }
        return annexes;
    }

    private static Article annex(int number, String head, List<Line> content) {
        return new Article("annex" + number, ArticleKind.ANNEX, head, null, Paragraphs.of("", content));
    }
}
