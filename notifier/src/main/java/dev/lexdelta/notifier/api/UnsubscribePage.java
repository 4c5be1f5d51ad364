package dev.lexdelta.notifier.api;

import dev.lexdelta.notifier.api.http.ApiResponse;
import java.util.Locale;
import java.util.ResourceBundle;

/** The two small pages behind an unsubscribe link. They hold nothing that came from outside, and run nothing. */
final class UnsubscribePage {
    private static final String BUNDLE = "dev.lexdelta.notifier.api.Unsubscribe";
    private static final String POLICY =
            "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <meta name="robots" content="noindex"><title>%s</title></head>
            <body><p>%s</p>%s</body>
            </html>
            """;
    private static final String BUTTON = "<form method=\"post\"><button type=\"submit\">%s</button></form>";

    private UnsubscribePage() {}

    static ApiResponse confirm(int status, String language) {
        var words = words(language);
        return page(status, language, words, words.getString("question"), BUTTON.formatted(words.getString("button")));
    }

    static ApiResponse done(int status, String language) {
        var words = words(language);
        return page(status, language, words, words.getString("done"), "");
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static ApiResponse page(int status, String language, ResourceBundle words, String text, String form) {
        var body = PAGE.formatted(language, words.getString("title"), text, form);
        return ApiResponse.text(status, "text/html; charset=utf-8", body)
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }
}
