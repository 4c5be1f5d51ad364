/** What differs between the ChangeSets of two engines, and what taking over from one of them means. */
@NullMarked
package dev.lexdelta.differ.replay;

import org.jspecify.annotations.NullMarked;
