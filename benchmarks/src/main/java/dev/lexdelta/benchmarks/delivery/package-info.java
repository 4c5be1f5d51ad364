/** Deliveries by a notifier in a process of its own, to receivers of which some are sick: none lost, and how soon. */
@NullMarked
package dev.lexdelta.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
