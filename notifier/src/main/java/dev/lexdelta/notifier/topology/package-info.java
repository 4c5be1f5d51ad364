/** The Kafka Streams topology that judges requests, matches notices and keeps what is still to be delivered. */
@NullMarked
package dev.lexdelta.notifier.topology;

import org.jspecify.annotations.NullMarked;
