/** What was seen of a source, and what could not be used. */
@NullMarked
package dev.lexdelta.contract.source;

import org.jspecify.annotations.NullMarked;
