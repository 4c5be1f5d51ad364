package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.ingester.lines.Numerals;

/** The words that say how far a draft has come, and the stage they mean. */
final class StageWords {
    private static final int LONGEST = 30;

    /** The draft put to the vote comes after any reading. */
    private static final int VOTE = 9;

    private StageWords() {}

    /** Whether the words name a draft. */
    static boolean in(String words) {
        return words.contains("征求意见")
                || words.contains("草案")
                || words.contains("送审稿")
                || words.contains("审议稿")
                || words.contains("表决稿")
                || words.contains("修改稿")
                || words.endsWith("审稿")
                || words.contains("审稿）");
    }

    /** Whether a line is nothing but stage words in brackets. */
    static boolean aloneInBrackets(String line) {
        return line.length() <= LONGEST && line.startsWith("（") && line.endsWith("）") && in(line);
    }

    // rule: of several markers the most mature counts; a window for comment is told elsewhere
    static Stage read(String words) {
        if (words.contains("表决稿")) {
            return new Stage(StageKind.READING, VOTE, words);
        }
        int reading = reading(words);
        if (reading > 0) {
            return reading == 1 ? new Stage(StageKind.BILL, 1, words) : new Stage(StageKind.READING, reading, words);
        }
        int revised = words.indexOf("修改");
        if (revised >= 0 && words.contains("草案") && words.indexOf("稿", revised) >= 0) {
            return new Stage(StageKind.READING, Math.max(1, ordinalAfter(words, revised + 2)), words);
        }
        if (words.contains("送审稿")) {
            return new Stage(StageKind.SUBMITTED, round(words), words);
        }
        if (words.contains("草案")) {
            return new Stage(StageKind.BILL, round(words), words);
        }
        return new Stage(StageKind.CONSULTATION, round(words), words);
    }

    // rule: 初次审议稿 is the bill, 二次审议稿 and 三审稿 its further readings
    private static int reading(String words) {
        int at = words.indexOf("审议稿");
        int plain = words.indexOf("审稿");
        boolean submitted = plain > 0 && words.charAt(plain - 1) == '送';
        int found = at >= 0 ? at : submitted ? -1 : plain;
        return found < 0 ? 0 : ordinalBefore(words, found);
    }

    private static int round(String words) {
        int at = words.lastIndexOf("征求意见");
        if (words.contains("再次")) {
            return 2;
        }
        int times = at < 0 ? -1 : words.lastIndexOf('次', at);
        return times > 0 ? Math.max(1, ordinalBefore(words, times + 1)) : 1;
    }

    /** The numeral before 次 or directly before the position. */
    private static int ordinalBefore(String words, int at) {
        int end = at > 0 && words.charAt(at - 1) == '次' ? at - 1 : at;
        int value = end > 0 ? Numerals.value(words.substring(end - 1, end)) : -1;
        return value > 0 ? value : 1;
    }

    private static int ordinalAfter(String words, int at) {
        return at < words.length() ? Numerals.value(words.substring(at, at + 1)) : -1;
    }
}
