package dev.lexdelta.ingester.extract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which reader a decoded document needs. */
enum Format {
    HTML,
    MARKDOWN,
    TEXT;

    private static final int SNIFFED = 2048;

    static Format of(String text, String url, @Nullable String mediaType) {
        var head = text.substring(0, Math.min(text.length(), SNIFFED))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (isPage(head)) {
            return HTML;
        }
        var name = name(url);
        if (name.endsWith(".md") || name.endsWith(".markdown") || "text/markdown".equals(mediaType)) {
            return MARKDOWN;
        }
        if ("text/html".equals(mediaType) || "application/xhtml+xml".equals(mediaType)) {
            return HTML;
        }
        if (name.endsWith(".txt") || "text/plain".equals(mediaType)) {
            return TEXT;
        }
        return name.endsWith(".html") || name.endsWith(".htm") || isFragment(head) ? HTML : markdownOrText(head);
    }

    private static boolean isPage(String head) {
        return head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || (head.startsWith("<?xml") && head.contains("<html"));
    }

    private static boolean isFragment(String head) {
        return head.startsWith("<") && (head.contains("<p") || head.contains("<div") || head.contains("<body"));
    }

    private static Format markdownOrText(String head) {
        return head.startsWith("# ") || head.startsWith("---\n") || head.contains("\n## ") ? MARKDOWN : TEXT;
    }

    private static String name(String url) {
        int end = url.length();
        for (char stop : new char[] {'?', '#'}) {
            int at = url.contains("://") ? url.indexOf(stop) : -1;
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return url.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
