/** The whole pipeline in one process. */
@NullMarked
package dev.lexdelta.standalone.up;

import org.jspecify.annotations.NullMarked;
