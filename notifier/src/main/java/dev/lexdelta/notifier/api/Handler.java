package dev.lexdelta.notifier.api;

import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import java.util.concurrent.CompletableFuture;

/** Answers the requests of one operation. */
@FunctionalInterface
interface Handler {
    CompletableFuture<ApiResponse> handle(ApiRequest request, Caller caller);

    /** A handler that has its answer at once. */
    static Handler at(Immediate handler) {
        return (request, caller) -> CompletableFuture.completedFuture(handler.handle(request, caller));
    }

    /** Answers without waiting for anything. */
    @FunctionalInterface
    interface Immediate {
        ApiResponse handle(ApiRequest request, Caller caller);
    }
}
