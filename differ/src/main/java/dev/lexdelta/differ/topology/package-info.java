/** The Kafka Streams topology: link, then compare. */
@NullMarked
package dev.lexdelta.differ.topology;

import org.jspecify.annotations.NullMarked;
