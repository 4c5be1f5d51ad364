/** Finds the filters that a notice fits without looking at the others. */
@NullMarked
package dev.lexdelta.notifier.match.index;

import org.jspecify.annotations.NullMarked;
