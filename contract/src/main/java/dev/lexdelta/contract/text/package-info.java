/** One version of one regulation, as clean articles: what the ingester publishes. */
@NullMarked
package dev.lexdelta.contract.text;

import org.jspecify.annotations.NullMarked;
