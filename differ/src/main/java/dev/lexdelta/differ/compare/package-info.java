/** What changed between two texts. */
@NullMarked
package dev.lexdelta.differ.compare;

import org.jspecify.annotations.NullMarked;
