/** Topics, their serde and their headers. */
@NullMarked
package dev.lexdelta.contract.topic;

import org.jspecify.annotations.NullMarked;
