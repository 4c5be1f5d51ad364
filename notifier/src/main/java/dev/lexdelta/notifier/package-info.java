/** The notifier: who is to be told of what, and what anybody may read. */
@NullMarked
package dev.lexdelta.notifier;

import org.jspecify.annotations.NullMarked;
