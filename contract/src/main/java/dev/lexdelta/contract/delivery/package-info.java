/** What became of each attempt to tell somebody. */
@NullMarked
package dev.lexdelta.contract.delivery;

import org.jspecify.annotations.NullMarked;
