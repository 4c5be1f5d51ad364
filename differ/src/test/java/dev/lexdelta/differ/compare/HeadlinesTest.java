package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.Repair;
import org.junit.jupiter.api.Test;

class HeadlinesTest {
    private static final String PARKING = "停放电动自行车应当使用划定的停放点，不得占用消防通道。";
    private static final String PENALTY = "违反本条例规定的，由消防救援机构处二百元罚款；情节严重的，处一千元罚款。";

    @Test
    void theSentenceTellsWhatMattersMostFirst() {
        ChangeSet set = Texts.compare(
                Texts.of(PARKING, PENALTY),
                Texts.of(
                        PARKING.replace("应当", "可以"),
                        PENALTY.replace("二百元", "五百元").replace("一千元", "八百元")));

        assertThat(set.summary().headline().zh())
                .isEqualTo(
                        "修改2条；处罚从严1处、从宽1处，义务从宽1处，如第2条“处二百元罚款”改为“处五百元罚款”、第1条“停放电动自行车应当使用划定的停放点”改为“停放电动自行车可以使用划定的停放点”");
        assertThat(set.summary().headline().en())
                .isEqualTo(
                        "2 articles modified; penalties: 1 stricter and 1 looser, duties: 1 looser; such as 第2条 “处二百元罚款” became “处五百元罚款”, 第1条 “停放电动自行车应当使用划定的停放点” became “停放电动自行车可以使用划定的停放点”");
    }

    @Test
    void aNameChangedThroughoutIsNoEffect() {
        ChangeSet set = Texts.compare(
                Texts.of("由市容主管部门负责停放管理。", "由市容主管部门处二百元罚款。"), Texts.of("由城管主管部门负责停放管理。", "由城管主管部门处二百元罚款。"));

        assertThat(set.changes()).allMatch(change -> change.effects().isEmpty());
        assertThat(set.summary().headline().zh()).isEqualTo("仅名称调整2条");
    }

    @Test
    void whatCouldNotBeReadHasNoEffect() {
        int at = PENALTY.indexOf("二百元");
        ChangeSet set = Texts.compare(
                Texts.of(PARKING, PENALTY),
                Texts.text(
                        Texts.articles(PARKING, PENALTY.replace("二百元", "〓〓元")),
                        new Repair("2", "p1", at, at + 2, "", "〓〓", "lost-bytes", false, 1)));

        assertThat(set.changes()).allMatch(change -> change.effects().isEmpty());
        assertThat(set.summary().headline().zh()).isEqualTo("未发现可以确认的改动，1条因文字不清无法确认");
    }
}
