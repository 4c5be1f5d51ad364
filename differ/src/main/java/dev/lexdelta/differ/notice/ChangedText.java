package dev.lexdelta.differ.notice;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.text.LegalText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What subscribers' words are matched against: old and new wording of the certain changes, of a text without
 * predecessor all of it.
 *
 * @param cut the text was longer than {@value #MOST_BYTES} bytes of UTF-8
 */
record ChangedText(String text, boolean cut) {
    private static final int MOST_BYTES = 256 * 1024;

    static final ChangedText NONE = new ChangedText("", false);

    static ChangedText of(List<ChangeSet> comparisons) {
        return cut(comparisons.stream()
                .flatMap(set -> set.changes().stream())
                .filter(ArticleChange::certain)
                .map(ChangedText::wordings)
                .filter(wording -> !wording.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    static ChangedText wholeOf(LegalText text) {
        return cut(text.articles().stream().map(article -> article.flat()).collect(Collectors.joining("\n")));
    }

    private static String wordings(ArticleChange change) {
        return change.segments().stream()
                .flatMap(ChangedText::changed)
                .filter(segment -> segment.op() != Op.EQUAL && segment.certain())
                .map(Segment::text)
                .collect(Collectors.joining("\n"));
    }

    // what moved is new only where its wording changed
    private static Stream<Segment> changed(Segment segment) {
        return switch (segment.op()) {
            case MOVED_OUT -> Stream.of();
            case MOVED_IN -> segment.inner().stream();
            case EQUAL, INSERT, DELETE, UNKNOWN -> Stream.of(segment);
        };
    }

    private static ChangedText cut(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_BYTES) {
            return new ChangedText(text, false);
        }
        int end = MOST_BYTES;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--; // never inside a character
        }
        return new ChangedText(new String(bytes, 0, end, StandardCharsets.UTF_8), true);
    }
}
