package dev.lexdelta.notifier.post;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The HTTP client of webhooks: follows nothing, repeats nothing, remembers nothing, and reads small heads only. */
final class PostClient {
    private static final int MOST_CONNECTIONS = 1024;
    private static final int MOST_PER_TARGET = 16;
    private static final int MOST_LINE = 8192;
    private static final int MOST_HEADERS = 100;

    private PostClient() {}

    static CloseableHttpAsyncClient start(DnsResolver resolver, Duration timeout) {
        var limit = Timeout.of(timeout);
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_PER_TARGET)
                // a head of HTTP/1.1 has limits that we can set
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(limit)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
        var client = HttpAsyncClients.custom()
                .setConnectionManager(connections)
                .setHttp1Config(Http1Config.custom()
                        .setMaxLineLength(MOST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .setIOReactorConfig(IOReactorConfig.custom().setSoTimeout(limit).build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(Poster.USER_AGENT)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictExpiredConnections()
                .build();
        client.start();
        return client;
    }
}
