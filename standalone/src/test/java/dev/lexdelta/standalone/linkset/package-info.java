/** The labelled link set: which texts belong together, and how well that is found. */
@NullMarked
package dev.lexdelta.standalone.linkset;

import org.jspecify.annotations.NullMarked;
