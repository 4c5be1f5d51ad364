/** Telling a server by a POST that follows Standard Webhooks. */
@NullMarked
package dev.lexdelta.notifier.webhook;

import org.jspecify.annotations.NullMarked;
