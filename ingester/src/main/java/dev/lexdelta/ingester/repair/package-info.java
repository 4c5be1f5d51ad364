/** Undoes what scraping and mirroring did to the characters. */
@NullMarked
package dev.lexdelta.ingester.repair;

import org.jspecify.annotations.NullMarked;
