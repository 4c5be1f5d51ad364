/** Reading JSON and query strings from outside strictly, telling each field that is wrong and why. */
@NullMarked
package dev.lexdelta.notifier.api.json;

import org.jspecify.annotations.NullMarked;
