package dev.lexdelta.ingester.decode;

/**
 * How much a reading of bytes looks like Chinese law. Bytes of one charset are often valid in another, where they give
 * rare characters; the most frequent characters and marks, the same in both scripts, do not come about by chance.
 */
final class Legibility {
    private static final String COMMON = "的一不有人中大在以上下及之或其第二三四五十日年月法行政定管理本自市省府公民主部者和分工所用作地生，。、；：（）《》";

    private static final int SAMPLED = 20_000;

    /** Every twentieth character of any Chinese text of some length is one of these, in law every fifth. */
    private static final int CLEAR = 15;

    private static final int POOR = 4;

    private Legibility() {}

    /** Whether a reading is surely Chinese text. */
    static boolean clear(String text) {
        return perHundred(text) >= CLEAR;
    }

    /** Whether a reading is surely no Chinese text, though it has many characters that would be. */
    static boolean poor(String text) {
        return perHundred(text) < POOR;
    }

    /** The common characters among a hundred that are not ASCII; 0 where there are none. */
    private static int perHundred(String text) {
        int foreign = 0;
        int common = 0;
        for (int i = 0; i < text.length() && foreign < SAMPLED; i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                foreign++;
                common += COMMON.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return foreign == 0 ? 0 : common * 100 / foreign;
    }
}
