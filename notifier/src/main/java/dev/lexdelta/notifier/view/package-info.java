/** What every instance can read, apart from delivery: changes, regulations, notices, subscriptions, tokens. */
@NullMarked
package dev.lexdelta.notifier.view;

import org.jspecify.annotations.NullMarked;
