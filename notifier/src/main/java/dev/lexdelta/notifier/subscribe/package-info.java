/** What becomes of a subscription when something is asked of it. */
@NullMarked
package dev.lexdelta.notifier.subscribe;

import org.jspecify.annotations.NullMarked;
