/** Telling one subscriber of one notice, whatever the channel. */
@NullMarked
package dev.lexdelta.notifier.deliver;

import org.jspecify.annotations.NullMarked;
