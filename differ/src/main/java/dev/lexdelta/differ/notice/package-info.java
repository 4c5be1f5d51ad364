/** What is told of an arrival and its comparisons. */
@NullMarked
package dev.lexdelta.differ.notice;

import org.jspecify.annotations.NullMarked;
