/** A comparison as one page that needs nothing else. */
@NullMarked
package dev.lexdelta.notifier.render.html;

import org.jspecify.annotations.NullMarked;
