/** Brings script, width and spaces into the one form in which texts are published. */
@NullMarked
package dev.lexdelta.ingester.fold;

import org.jspecify.annotations.NullMarked;
