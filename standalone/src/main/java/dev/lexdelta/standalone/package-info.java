/** Everything in one process: where the parts are put together. */
@NullMarked
package dev.lexdelta.standalone;

import org.jspecify.annotations.NullMarked;
