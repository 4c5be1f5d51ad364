package dev.lexdelta.notifier.render.lines;

import dev.lexdelta.contract.change.Segment;

/**
 * A segment where it stands on one side.
 *
 * @param order its place among all segments: the same number on the other side is the same segment
 */
record Piece(int order, Segment segment) {}
