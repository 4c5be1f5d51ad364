/** How every service reads its configuration. */
@NullMarked
package dev.lexdelta.contract.config;

import org.jspecify.annotations.NullMarked;
