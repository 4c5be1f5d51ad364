/** The REST API: what it asks of the rest of the service, its route table, and a handler for each route. */
@NullMarked
package dev.lexdelta.notifier.api;

import org.jspecify.annotations.NullMarked;
