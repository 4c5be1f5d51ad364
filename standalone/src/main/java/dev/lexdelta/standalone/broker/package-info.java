/** A Kafka broker inside this process, and its topics. */
@NullMarked
package dev.lexdelta.standalone.broker;

import org.jspecify.annotations.NullMarked;
