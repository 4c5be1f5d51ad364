package dev.lexdelta.ingester.fetch;

import java.net.http.HttpHeaders;

/** What came back from one request. */
sealed interface Answer {
    /** A whole answer; its body is as sent, and empty unless the status says success. */
    @SuppressWarnings("ArrayRecordComponent") // bodies are compared by their hash
    record Reply(int status, HttpHeaders headers, byte[] body) implements Answer {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        boolean success() {
            return status >= 200 && status < 300;
        }

        boolean redirect() {
            return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        }
    }

    /**
     * No answer, or not a whole one.
     *
     * @param mayPass whether the next request may well succeed
     */
    record Broken(Failed failed, boolean mayPass) implements Answer {}
}
