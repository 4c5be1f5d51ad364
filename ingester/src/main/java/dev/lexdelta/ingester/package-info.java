/** Takes in the documents of sources and publishes them as clean articles. */
@NullMarked
package dev.lexdelta.ingester;

import org.jspecify.annotations.NullMarked;
