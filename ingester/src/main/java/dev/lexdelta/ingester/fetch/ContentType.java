package dev.lexdelta.ingester.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a server or the name of a file declares of a document. */
public record ContentType(
        @Nullable String mediaType, @Nullable String charset) {
    static final ContentType NONE = new ContentType(null, null);

    private static final Pattern CHARSET = Pattern.compile("(?i)^\\s*charset\\s*=\\s*[\"']?([\\w.:+-]+)");

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("shtml", "text/html"),
            Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("md", "text/markdown"),
            Map.entry("markdown", "text/markdown"),
            Map.entry("txt", "text/plain"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("json", "application/json"));

    static ContentType parse(String header) {
        var parts = header.split(";", -1);
        var mediaType = parts[0].strip().toLowerCase(Locale.ROOT);
        String charset = null;
        for (int i = 1; i < parts.length && charset == null; i++) {
            var match = CHARSET.matcher(parts[i]);
            charset = match.find() ? match.group(1) : null;
        }
        return new ContentType(mediaType.isEmpty() ? null : mediaType, charset);
    }

    public static ContentType ofFile(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0
                ? NONE
                : new ContentType(BY_EXTENSION.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)), null);
    }
}
