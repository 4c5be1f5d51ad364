/** One pass over a source: what is new there is taken in, what is unchanged is left alone. */
@NullMarked
package dev.lexdelta.ingester.crawl;

import org.jspecify.annotations.NullMarked;
