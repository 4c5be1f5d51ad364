/** What happened, thin enough to act on alone. */
@NullMarked
package dev.lexdelta.contract.notice;

import org.jspecify.annotations.NullMarked;
