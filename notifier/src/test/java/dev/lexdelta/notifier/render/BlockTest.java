package dev.lexdelta.notifier.render;

import static dev.lexdelta.notifier.render.Samples.delete;
import static dev.lexdelta.notifier.render.Samples.equal;
import static dev.lexdelta.notifier.render.Samples.in;
import static dev.lexdelta.notifier.render.Samples.insert;
import static dev.lexdelta.notifier.render.Samples.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void keepsADeletionAndAnInsertionInOneLineWhereBothSidesShareText() {
        assertThat(lines(delete("a", "1/p1"), insert("b", "1/p2"), equal("c", "1/p1", "1/p2")))
                .containsExactly("abc");
    }

    @Test
    void partsAParagraphThatWentFromOneThatCame() {
        assertThat(lines(equal("a", "1/p1", "1/p1"), delete("b", "1/p2"), insert("c", "1/p2")))
                .containsExactly("a", "b", "c");
    }

    @Test
    void partsParagraphsThatWereOne() {
        assertThat(lines(equal("a", "1/p1", "1/p1"), delete("b", "1/p1"), equal("c", "1/p1", "1/p2")))
                .containsExactly("ab", "c");
    }

    @Test
    void joinsParagraphsThatAreOne() {
        assertThat(lines(equal("a", "1/p1", "1/p1"), equal("b", "1/p2", "1/p1")))
                .containsExactly("ab");
    }

    @Test
    void partsAnItemFromItsParagraph() {
        assertThat(lines(equal("a", "1/p1", "1/p1"), insert("b", "1/p1/i1"), equal("c", "1/p1/i1", "1/p1/i2")))
                .containsExactly("a", "b", "c");
    }

    @Test
    void setsMovedTextApart() {
        assertThat(lines(
                        equal("a", "1/p1", "1/p1"),
                        out("b", "1/p2", 1),
                        in("c", "1/p2", 2),
                        equal("d", "1/p3", "1/p3")))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void holdsAnItemThatOnlyHasAnotherLabelForUnchanged() {
        var relabelled = Block.of(
                List.of(delete("（二）", "1/p1/i2"), insert("（三）", "1/p1/i3"), equal("其他。", "1/p1/i2", "1/p1/i3")));
        var reworded = Block.of(
                List.of(delete("（二）甲", "1/p1/i2"), insert("（三）乙", "1/p1/i3"), equal("其他。", "1/p1/i2", "1/p1/i3")));

        assertThat(relabelled).singleElement().matches(Block::unchanged);
        assertThat(reworded).singleElement().matches(block -> !block.unchanged());
    }

    private static List<String> lines(Segment... segments) {
        return Block.of(List.of(segments)).stream().map(Block::text).toList();
    }
}
