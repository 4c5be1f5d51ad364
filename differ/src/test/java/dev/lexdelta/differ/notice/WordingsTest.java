package dev.lexdelta.differ.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordingsTest {
    @Test
    void tellWhatStayedAroundAChangedAmount() {
        assertThat(wordings(
                        both("处", "3/p1", "4/p1"),
                        gone("五万元", "3/p1"),
                        come("十万元", "4/p1"),
                        both("以下罚款。", "3/p1", "4/p1"),
                        both("另行规定。", "3/p2", "4/p2")))
                .containsExactly("处五万元以下罚款。", "处十万元以下罚款。");
    }

    @Test
    void tellTheOtherSideOfAParagraphThatOnlyLostWords() {
        assertThat(wordings(
                        both("应当备案", "3/p1/i2", "3/p1/i1"), gone("并公告", "3/p1/i2"), both("。", "3/p1/i2", "3/p1/i1")))
                .containsExactly("应当备案并公告。", "应当备案。");
    }

    @Test
    void tellNothingOfWhatOnlyMoved() {
        assertThat(wordings(
                        moved(Op.MOVED_OUT, "甲。", "3/p1", null),
                        moved(Op.MOVED_IN, "甲。", null, "4/p2", both("甲。", null, null))))
                .isEmpty();
    }

    @Test
    void tellBothWordingsOfWhatMovedAndChanged() {
        assertThat(wordings(
                        moved(Op.MOVED_OUT, "甲。", "3/p1", null),
                        moved(
                                Op.MOVED_IN,
                                "乙。",
                                null,
                                "4/p2",
                                gone("甲", null),
                                come("乙", null),
                                both("。", null, null))))
                .containsExactly("甲。", "乙。");
    }

    @Test
    void tellNothingOfASpotThatIsNotCertain() {
        assertThat(wordings(
                        both("处", "3/p1", "3/p1"), new Segment(Op.INSERT, "〓", null, "3/p1", null, List.of(), false)))
                .isEmpty();
    }

    private static List<String> wordings(Segment... segments) {
        return Wordings.of(new ArticleChange(
                ChangeKind.MODIFIED,
                List.of("3"),
                List.of("4"),
                false,
                false,
                0.9,
                true,
                Severity.ORDINARY,
                List.of(),
                List.of(segments)));
    }

    private static Segment both(String text, @Nullable String from, @Nullable String to) {
        return new Segment(Op.EQUAL, text, from, to, null, List.of(), true);
    }

    private static Segment gone(String text, @Nullable String from) {
        return new Segment(Op.DELETE, text, from, null, null, List.of(), true);
    }

    private static Segment come(String text, @Nullable String to) {
        return new Segment(Op.INSERT, text, null, to, null, List.of(), true);
    }

    private static Segment moved(Op op, String text, @Nullable String from, @Nullable String to, Segment... inner) {
        return new Segment(op, text, from, to, 1, List.of(inner), true);
    }
}
