/** Reads the lists of sources, of whatever kind, as links to documents; what is no list is a value. */
@NullMarked
package dev.lexdelta.ingester.listing;

import org.jspecify.annotations.NullMarked;
