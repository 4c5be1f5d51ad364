/** Failures told in one sentence. */
@NullMarked
package dev.lexdelta.standalone.failure;

import org.jspecify.annotations.NullMarked;
