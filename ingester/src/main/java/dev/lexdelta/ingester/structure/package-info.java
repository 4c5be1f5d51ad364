/** From clean lines to title, stage, dates, divisions and articles. */
@NullMarked
package dev.lexdelta.ingester.structure;

import org.jspecify.annotations.NullMarked;
