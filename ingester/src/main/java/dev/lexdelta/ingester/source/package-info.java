/** The declaration of a source: where its documents stand and how often to look. */
@NullMarked
package dev.lexdelta.ingester.source;

import org.jspecify.annotations.NullMarked;
