/** Which notices a subscriber wants. */
@NullMarked
package dev.lexdelta.notifier.filter;

import org.jspecify.annotations.NullMarked;
