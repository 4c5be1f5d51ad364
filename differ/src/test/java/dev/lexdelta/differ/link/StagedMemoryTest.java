package dev.lexdelta.differ.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.TestText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StagedMemoryTest {
    private static final LegalText TEXT = TestText.law("甲条例").articles("一").text();
    private static final RegulationState STATE = RegulationState.opened("r", Known.of(TEXT));

    private final MapMemory memory = new MapMemory();
    private final StagedMemory staged = new StagedMemory(memory);

    @BeforeEach
    void write() {
        staged.remember(STATE);
        staged.remember("370100", "route", "v", "甲条例");
        staged.remember(TEXT);
    }

    @Test
    void showsWhatAnInputMakesBeforeTheMemoryHasIt() {
        assertThat(staged.regulations("370100", "甲条例")).containsExactly(STATE);
        assertThat(staged.leads("370100", "route")).containsExactly("甲条例");
        assertThat(staged.body(TEXT.id())).isEqualTo(TEXT);
        assertThat(memory.regulation("r")).isNull();
        assertThat(memory.leads("370100", "route")).isEmpty();
        assertThat(memory.body(TEXT.id())).isNull();
    }

    @Test
    void changesTheMemoryAtOnce() {
        staged.commit();

        assertThat(memory.regulations("370100", "甲条例")).containsExactly(STATE);
        assertThat(memory.leads("370100", "route")).containsExactly("甲条例");
        assertThat(memory.body(TEXT.id())).isEqualTo(TEXT);
    }

    @Test
    void forgetsWhatAnInputThatFailedLeft() {
        staged.discard();
        staged.commit();

        assertThat(staged.regulations("370100", "甲条例")).isEmpty();
        assertThat(memory.regulation("r")).isNull();
    }

    @Test
    void forgetsATitleBeforeTheMemoryDoes() {
        staged.commit();

        staged.forgetTitle("370100", "甲条例", "r");

        assertThat(staged.regulations("370100", "甲条例")).isEmpty();
        assertThat(memory.regulations("370100", "甲条例")).containsExactly(STATE);
    }
}
