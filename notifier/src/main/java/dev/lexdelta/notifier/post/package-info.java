/** A POST to a target that a stranger named: where it may go, how long it may take, and what came back. */
@NullMarked
package dev.lexdelta.notifier.post;

import org.jspecify.annotations.NullMarked;
