/** The command line: one file per command. */
@NullMarked
package dev.lexdelta.standalone.cli;

import org.jspecify.annotations.NullMarked;
