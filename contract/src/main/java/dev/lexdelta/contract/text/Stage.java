package dev.lexdelta.contract.text;

/**
 * How far a text has come.
 *
 * @param round 1-based round within its kind: 2 for 二次征求意见稿 or 草案二次审议稿
 * @param label the words of the title that tell, such as 征求意见稿; empty for a text that carries none
 */
public record Stage(StageKind kind, int round, String label) {
    /** Whether the text is law or waits only to be approved or promulgated: no draft any more. */
    public boolean enacted() {
        return kind == StageKind.ADOPTED || kind == StageKind.APPROVED || kind == StageKind.PROMULGATED;
    }
}
