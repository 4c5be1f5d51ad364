/** Notices of things that never happened, for trying out a receiver. */
@NullMarked
package dev.lexdelta.notifier.trial;

import org.jspecify.annotations.NullMarked;
