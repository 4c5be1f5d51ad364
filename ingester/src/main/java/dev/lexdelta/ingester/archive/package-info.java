/** The raw bytes of every document taken in: the proof of what was published. */
@NullMarked
package dev.lexdelta.ingester.archive;

import org.jspecify.annotations.NullMarked;
