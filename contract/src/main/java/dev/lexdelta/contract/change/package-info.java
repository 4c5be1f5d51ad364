/** What changed between two versions: what the differ publishes. */
@NullMarked
package dev.lexdelta.contract.change;

import org.jspecify.annotations.NullMarked;
