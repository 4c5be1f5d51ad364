/** From a page, a Markdown file or plain text to the lines that a reader sees. */
@NullMarked
package dev.lexdelta.ingester.extract;

import org.jspecify.annotations.NullMarked;
