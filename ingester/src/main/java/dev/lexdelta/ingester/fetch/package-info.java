/** Asks servers for documents, politely and within limits; what a server can do wrong is a value. */
@NullMarked
package dev.lexdelta.ingester.fetch;

import org.jspecify.annotations.NullMarked;
