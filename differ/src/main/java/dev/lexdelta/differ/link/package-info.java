/** Which texts belong together, in what order, and which of them are compared. */
@NullMarked
package dev.lexdelta.differ.link;

import org.jspecify.annotations.NullMarked;
