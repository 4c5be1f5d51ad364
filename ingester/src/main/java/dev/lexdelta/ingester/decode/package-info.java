/** From bytes to characters: which charset, and whether it is text at all. */
@NullMarked
package dev.lexdelta.ingester.decode;

import org.jspecify.annotations.NullMarked;
