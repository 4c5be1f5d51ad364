package dev.lexdelta.differ.align;

/**
 * A place where a text cites a part of itself: 第十五条, 第三章, 前条.
 *
 * @param start offset of the first character, inclusive
 * @param end offset behind the last
 * @param level 条 or 章
 * @param number as articles are numbered ("133-1"); empty for 前条
 */
public record Citation(int start, int end, char level, String number) {
    /** 前条 */
    public boolean previous() {
        return number.isEmpty();
    }
}
