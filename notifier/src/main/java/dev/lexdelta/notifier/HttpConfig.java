package dev.lexdelta.notifier;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the API is served; a key that is left out has its default.
 *
 * @param host address that is listened on; 127.0.0.1
 * @param port 8080; 0 takes a free one
 * @param publicUrl address under which others reach it, for links in mails and webhooks; null for http://host:port
 */
public record HttpConfig(
        String host, Integer port, @Nullable URI publicUrl) {
    private static final List<String> WILDCARDS = List.of("0.0.0.0", "::", "[::]");
    private static final int PORT = 8080;
    private static final int MOST_PORT = 65_535;

    public static final HttpConfig DEFAULT = new HttpConfig(null, null, null);

    public HttpConfig(@Nullable String host, @Nullable Integer port, @Nullable URI publicUrl) {
        this.host = host == null ? "127.0.0.1" : host;
        this.port = port == null ? PORT : port;
        this.publicUrl = publicUrl;
        if (this.port < 0 || this.port > MOST_PORT) {
            throw new IllegalArgumentException(
                    "key 'http.port' has the value '" + port + "', which is no port (0 to 65535)");
        }
        if (publicUrl == null && WILDCARDS.contains(this.host)) {
            throw new IllegalArgumentException("key 'http.publicUrl' must tell the address under which others reach "
                    + this.host + ", for links in mails and webhooks");
        }
        if (publicUrl != null && (publicUrl.getHost() == null || publicUrl.getScheme() == null)) {
            throw new IllegalArgumentException(
                    "key 'http.publicUrl' has the value '" + publicUrl + "', but must be an http or https address");
        }
    }
}
