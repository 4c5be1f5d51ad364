/** The whole pipeline on the site of a city that does not exist, printed as it happens. */
@NullMarked
package dev.lexdelta.standalone.demo;

import org.jspecify.annotations.NullMarked;
