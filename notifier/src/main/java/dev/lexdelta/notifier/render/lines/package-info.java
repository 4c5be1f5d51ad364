/** The lines of two versions of a law woven into one list: what every form of a comparison is drawn from. */
@NullMarked
package dev.lexdelta.notifier.render.lines;

import org.jspecify.annotations.NullMarked;
