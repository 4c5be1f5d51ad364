/** Comparisons as Word documents: the table of both texts, and one text with revisions. */
@NullMarked
package dev.lexdelta.notifier.render.word;

import org.jspecify.annotations.NullMarked;
