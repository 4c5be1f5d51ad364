package dev.lexdelta.contract.text;

/**
 * A heading above articles.
 *
 * @param label as printed: 第一章
 * @param heading 总则
 * @param first number of the first article under it
 * @param last number of the last article under it
 */
public record Division(DivisionLevel level, String label, String heading, String first, String last) {}
