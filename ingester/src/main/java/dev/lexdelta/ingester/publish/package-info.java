/** Writes what became of a document to Kafka, together with what was seen of its address. */
@NullMarked
package dev.lexdelta.ingester.publish;

import org.jspecify.annotations.NullMarked;
