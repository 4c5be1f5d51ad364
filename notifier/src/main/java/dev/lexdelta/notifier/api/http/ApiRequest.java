package dev.lexdelta.notifier.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler sees it.
 *
 * @param path as it stands in the request line, percent signs included, without query
 * @param params segments of the path that the route names
 * @param query decoded
 * @param headers by lower-case name; several of one name joined with commas
 * @param body at most one byte more than {@link #MAX_BODY}, which tells that it is too long
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ApiRequest(
        String method,
        String path,
        Map<String, String> params,
        Map<String, List<String>> query,
        Map<String, String> headers,
        byte[] body) {
    /** Longest body in bytes. */
    public static final int MAX_BODY = 64 * 1024;

    /** The same with the segments of its path. */
    public ApiRequest withParams(Map<String, String> named) {
        return new ApiRequest(method, path, named, query, headers, body);
    }

    /** A segment that the route names. */
    public String param(String name) {
        return params.getOrDefault(name, "");
    }

    /** A header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
