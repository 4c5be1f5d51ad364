/** How fast the pipeline's own work is; class names mirror the classes they measure. */
@NullMarked
package dev.lexdelta.benchmarks;

import org.jspecify.annotations.NullMarked;
