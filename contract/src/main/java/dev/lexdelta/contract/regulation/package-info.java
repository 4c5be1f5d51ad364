/** A regulation through its life: its versions, how they are linked, what was decided by hand. */
@NullMarked
package dev.lexdelta.contract.regulation;

import org.jspecify.annotations.NullMarked;
