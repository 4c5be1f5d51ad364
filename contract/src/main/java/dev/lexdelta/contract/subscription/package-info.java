/** Who wants to be told what, and what was asked of the API. */
@NullMarked
package dev.lexdelta.contract.subscription;

import org.jspecify.annotations.NullMarked;
