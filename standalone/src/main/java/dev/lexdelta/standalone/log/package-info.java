/** Where log lines go. */
@NullMarked
package dev.lexdelta.standalone.log;

import org.jspecify.annotations.NullMarked;
