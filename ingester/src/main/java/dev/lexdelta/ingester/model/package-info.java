/** How often characters follow one another in legal Chinese, as evidence where bytes were lost. */
@NullMarked
package dev.lexdelta.ingester.model;

import org.jspecify.annotations.NullMarked;
