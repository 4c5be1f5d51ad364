package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Degraded;
import dev.lexdelta.contract.topic.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SizeLimitTest {
    private static final String RULE = "物业服务企业应当配备集中充电设施，\"并定期检测\"。";

    @Test
    void leavesOutTheLongestRedlinesFirst() {
        List<ArticleChange> changes =
                Texts.compare(Texts.of("甲乙丙。", RULE.repeat(40)), Texts.of()).changes();

        List<ArticleChange> fitted = SizeLimit.fit(changes, 2_000);

        assertThat(fitted.get(0)).isEqualTo(changes.get(0));
        assertThat(fitted.get(1).segments()).isEmpty();
        assertThat(fitted.get(1).from()).containsExactly("2");
    }

    @Test
    void whatFitsIsLeftAlone() {
        List<ArticleChange> changes = Texts.compare(Texts.of(RULE), Texts.of()).changes();

        assertThat(SizeLimit.fit(changes, SizeLimit.MOST_BYTES)).isSameAs(changes);
    }

    @Test
    void aComparisonNeverGrowsBeyondWhatARecordMayHold() {
        String[] old = IntStream.range(0, 40)
                .mapToObj(i -> (RULE + (char) (0x4E00 + i)).repeat(3_000))
                .toArray(String[]::new);

        ChangeSet set = Texts.compare(Texts.of(old), Texts.of("施行。"));

        assertThat(set.degraded()).isEqualTo(Degraded.SIZE);
        assertThat((long) Json.MAPPER.writeValueAsBytes(set).length).isLessThan(SizeLimit.MOST_BYTES);
        assertThat(set.changes()).hasSize(41);
    }
}
