package dev.lexdelta.notifier.api.http;

/**
 * What is wrong with one field.
 *
 * @param field its path in the body, such as {@code filter.effects[0].label}, or the name of the parameter
 * @param message what is wrong, without the value
 */
public record FieldError(String field, String message) {}
