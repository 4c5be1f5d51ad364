/** What a person reads: comparisons, notices and laws as plain or coloured text. */
@NullMarked
package dev.lexdelta.notifier.render;

import org.jspecify.annotations.NullMarked;
