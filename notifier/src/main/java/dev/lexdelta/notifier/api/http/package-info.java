/** HTTP without a server: requests and responses as records, and the one thin adapter to the server. */
@NullMarked
package dev.lexdelta.notifier.api.http;

import org.jspecify.annotations.NullMarked;
