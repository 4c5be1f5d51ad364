/** A comparison as Markdown. */
@NullMarked
package dev.lexdelta.notifier.render.markdown;

import org.jspecify.annotations.NullMarked;
