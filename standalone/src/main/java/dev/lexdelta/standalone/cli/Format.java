package dev.lexdelta.standalone.cli;

/** How a result is printed. */
enum Format {
    TEXT,
    JSON
}
