/** Addresses and secrets, encrypted wherever they rest. */
@NullMarked
package dev.lexdelta.notifier.seal;

import org.jspecify.annotations.NullMarked;
