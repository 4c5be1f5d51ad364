/** How fast the ingester brings the pages of a site to their topic. */
@NullMarked
package dev.lexdelta.benchmarks.crawl;

import org.jspecify.annotations.NullMarked;
