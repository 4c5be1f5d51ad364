package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.ingester.lines.Line;
import java.util.ArrayList;
import java.util.List;

/** Recognises where annexes begin: 附件, 附件一, 附表2：…, 附录, 附： */
final class Annexes {
    private static final int LONGEST = 60;

    private Annexes() {}

    // rule: 附件|附表|附录|附图 with or without a number, alone or before a short title; 附： likewise
    static boolean heads(String line) {
        if (line.length() < 2 || line.length() > LONGEST || line.charAt(0) != '附' || ends(line)) {
            return false;
        }
        if ("：:".indexOf(line.charAt(1)) >= 0) {
            return true;
        }
        if ("件表录图".indexOf(line.charAt(1)) < 0) {
            return false;
        }
        int at = 2;
        while (at < line.length() && (Numerals.numeral(line.charAt(at)) || Character.isDigit(line.charAt(at)))) {
            at++;
        }
        return at == line.length() || "：: 、，.".indexOf(line.charAt(at)) >= 0 || at > 2;
    }

    /** The annexes behind the last article; each ends where the next begins or the site does. */
    static List<Article> read(List<Line> lines, int from) {
        var annexes = new ArrayList<Article>();
        int at = from;
        while (at < lines.size() && heads(lines.get(at).text()) && lines.get(at).worded()) {
            int end = at + 1;
            while (end < lines.size()
                    && !heads(lines.get(end).text())
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

    private static boolean ends(String line) {
        return "。；，".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
