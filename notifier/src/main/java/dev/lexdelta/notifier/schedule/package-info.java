/** When a delivery that failed is tried again. */
@NullMarked
package dev.lexdelta.notifier.schedule;

import org.jspecify.annotations.NullMarked;
