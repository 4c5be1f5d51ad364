/** Undoes what inserting readings into GBK text byte by byte did to the characters around them. */
@NullMarked
package dev.lexdelta.ingester.repair.desync;

import org.jspecify.annotations.NullMarked;
