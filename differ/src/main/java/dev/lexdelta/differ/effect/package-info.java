/** What a change does to those who must obey: rules that read clauses and tell the substance that changed. */
@NullMarked
package dev.lexdelta.differ.effect;

import org.jspecify.annotations.NullMarked;
