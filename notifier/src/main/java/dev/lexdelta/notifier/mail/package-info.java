/** Telling a person by e-mail. */
@NullMarked
package dev.lexdelta.notifier.mail;

import org.jspecify.annotations.NullMarked;
