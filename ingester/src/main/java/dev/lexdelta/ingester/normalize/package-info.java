/** From the bytes of one document to its clean articles: the list of stages. */
@NullMarked
package dev.lexdelta.ingester.normalize;

import org.jspecify.annotations.NullMarked;
