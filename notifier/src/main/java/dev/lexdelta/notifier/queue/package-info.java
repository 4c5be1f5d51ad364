/** Deliveries that wait: in what order, until when, and what an attempt makes of them. */
@NullMarked
package dev.lexdelta.notifier.queue;

import org.jspecify.annotations.NullMarked;
