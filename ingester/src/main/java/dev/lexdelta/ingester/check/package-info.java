/** Whether what was read may be published. */
@NullMarked
package dev.lexdelta.ingester.check;

import org.jspecify.annotations.NullMarked;
