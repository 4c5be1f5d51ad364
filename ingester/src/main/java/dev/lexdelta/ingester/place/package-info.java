/** Texts that were taken for those of another jurisdiction: how they come under the right one and stay there. */
@NullMarked
package dev.lexdelta.ingester.place;

import org.jspecify.annotations.NullMarked;
