/** The lines of a document, what their beginnings say, and the stages that mend their breaks. */
@NullMarked
package dev.lexdelta.ingester.lines;

import org.jspecify.annotations.NullMarked;
