/** Which article of one text corresponds to which of another: splits, merges and moves included. */
@NullMarked
package dev.lexdelta.differ.align;

import org.jspecify.annotations.NullMarked;
