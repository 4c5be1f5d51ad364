/** The differ: which texts belong together, and what changed between them. */
@NullMarked
package dev.lexdelta.differ;

import org.jspecify.annotations.NullMarked;
