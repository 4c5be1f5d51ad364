package dev.lexdelta.ingester.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Tells the page of a firewall from that of the site: it comes with status 200 where a list or a law was asked for, and
 * must never be taken for "nothing new".
 */
final class Challenge {
    /** Challenges are small; a law of this size is none. */
    private static final int LARGEST = 64 * 1024;

    private static final int LITTLE_TEXT = 600;
    private static final int NO_TEXT = 20;
    private static final List<String> MARKS = List.of(
            "wzws", "waf_text_captcha", "please enable javascript", "__jsl_clearance", "acw_sc__v2", "cf-challenge");
    private static final List<String> WORDS =
            List.of("验证码", "安全验证", "人机验证", "访问验证", "访问被拦截", "请求被拦截", "防火墙", "captcha");

    private Challenge() {}

    /** What it is, for a sentence; empty for what is none. */
    static Optional<String> in(byte[] bytes) {
        if (bytes.length > LARGEST || !markup(bytes)) {
            return Optional.empty();
        }
        var page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        var visible = page.text();
        if (visible.length() > LITTLE_TEXT) {
            return Optional.empty();
        }
        var source = page.outerHtml().toLowerCase(java.util.Locale.ROOT);
        if (MARKS.stream().anyMatch(source::contains)) {
            return Optional.of("the challenge of a firewall");
        }
        if (WORDS.stream().anyMatch(visible.toLowerCase(java.util.Locale.ROOT)::contains)) {
            return Optional.of("a page that asks whether we are human");
        }
        return shell(page, visible) ? Optional.of("a page of scripts without content") : Optional.empty();
    }

    private static boolean markup(byte[] bytes) {
        for (var b : bytes) {
            if (b == '<') {
                return true;
            }
            if (b > ' ') {
                return false;
            }
        }
        return false;
    }

    // rule: some sites write their list by scripts that stand in the page, which then has it
    private static boolean shell(Document page, String visible) {
        return visible.length() < NO_TEXT
                && !page.select("script").isEmpty()
                && page.select("a[href], li, td, p").isEmpty()
                && page.select("script").stream()
                        .noneMatch(script -> script.data().contains("href"));
    }

    static Failed blocked(String sentence, int status) {
        return new Failed(Failed.BLOCKED, sentence, status);
    }
}
