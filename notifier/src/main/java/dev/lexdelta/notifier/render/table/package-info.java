/** A comparison as the rows of a 对照表, and the words that stand around it. */
@NullMarked
package dev.lexdelta.notifier.render.table;

import org.jspecify.annotations.NullMarked;
