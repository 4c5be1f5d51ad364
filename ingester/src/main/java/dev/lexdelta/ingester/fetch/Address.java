package dev.lexdelta.ingester.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** An address as pages and people write it, made one that may be requested: Chinese and spaces encoded, fragment dropped. */
public final class Address {
    private static final String UNSAFE = " \"<>\\^`{|}";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Address() {}

    /** The address, or nothing when it is no http or https address with a host. */
    public static Optional<URI> parse(String address) {
        try {
            var raw = encoded(withoutFragment(address.strip()));
            var uri = withAsciiHost(raw);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var usable = uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a link or redirect on a page leads to, or nothing when that cannot be requested. */
    public static Optional<URI> resolve(URI base, String reference) {
        try {
            var relative = encoded(withoutFragment(reference.strip()));
            return relative.isEmpty() ? Optional.empty() : parse(resolved(base, relative));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // rule: RFC 3986, 5.2.2: a query alone keeps the path, which java.net.URI does not do
    private static String resolved(URI base, String relative) {
        return relative.startsWith("?")
                ? base.toString().split("\\?", 2)[0] + relative
                : base.resolve(relative).toString();
    }

    private static String withoutFragment(String address) {
        var fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    private static String encoded(String address) {
        var encoded = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            var c = address.charAt(i);
            if (c == '%' && !escapes(address, i)) {
                encoded.append("%25");
            } else if (Character.isISOControl(c) || UNSAFE.indexOf(c) >= 0) {
                encoded.append('%').append(HEX.toHexDigits((byte) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static boolean escapes(String address, int percent) {
        return percent + 2 < address.length()
                && HexFormat.isHexDigit(address.charAt(percent + 1))
                && HexFormat.isHexDigit(address.charAt(percent + 2));
    }

    private static URI withAsciiHost(String raw) throws URISyntaxException {
        var uri = new URI(raw);
        var authority = uri.getRawAuthority();
        if (authority == null || StandardCharsets.US_ASCII.newEncoder().canEncode(authority)) {
            return URI.create(uri.toASCIIString());
        }
        var start = raw.indexOf("//") + 2;
        var rest = raw.substring(start + authority.length());
        return URI.create(new URI(raw.substring(0, start) + IDN.toASCII(authority) + rest).toASCIIString());
    }
}
