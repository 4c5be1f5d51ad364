/** Which notices are news, and whose. */
@NullMarked
package dev.lexdelta.notifier.match;

import org.jspecify.annotations.NullMarked;
