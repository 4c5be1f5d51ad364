package dev.lexdelta.notifier.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a webhook's address must look like, before it is asked where it leads. */
public final class WebhookUrl {
    /** Characters. */
    public static final int LONGEST = 2048;

    private static final int MAX_PORT = 65_535;
    // rule: WHATWG URL, a host whose last label is a number is an IPv4
    // address; only its plain form means one thing to all
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?[0-9][0-9A-Za-z]*\\.?");
    private static final Pattern PLAIN_IPV4 = Pattern.compile("((0|[1-9][0-9]{0,2})\\.){3}(0|[1-9][0-9]{0,2})");

    private WebhookUrl() {}

    /** What came of reading an address. */
    public sealed interface Result {}

    /** It can be called. */
    public record Usable(URI url) implements Result {}

    /**
     * It cannot.
     *
     * @param reason in words that follow the name of the field
     */
    public record Refused(String reason) implements Result {}

    public static Result read(String text) {
        if (text.length() > LONGEST) {
            return new Refused("must have at most " + LONGEST + " characters");
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return new Refused("must be a URL in ASCII without spaces, a Chinese name as xn--… and a path with %XX");
        }
        try {
            return judge(new URI(text).parseServerAuthority());
        } catch (URISyntaxException e) {
            return new Refused("must be a URL");
        }
    }

    private static Result judge(URI url) {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return new Refused("must begin with https:// or http://");
        }
        if (url.getHost() == null) {
            return new Refused("must name a host");
        }
        if (NUMERIC.matcher(url.getHost()).matches()
                && !PLAIN_IPV4.matcher(url.getHost()).matches()) {
            return new Refused("must name a host, or write its IPv4 address as four decimal numbers");
        }
        if (url.getRawUserInfo() != null) {
            return new Refused("must not hold a user name or password; the signature tells who calls");
        }
        if (url.getRawFragment() != null) {
            return new Refused("must not have a fragment");
        }
        return url.getPort() == 0 || url.getPort() > MAX_PORT
                ? new Refused("must have a port from 1 to 65535")
                : new Usable(url);
    }
}
