package dev.lexdelta.notifier.view;

/** Where a record stands in its topic. */
record Position(int partition, long offset) {}
