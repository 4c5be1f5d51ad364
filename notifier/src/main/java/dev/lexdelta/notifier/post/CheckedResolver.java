package dev.lexdelta.notifier.post;

import dev.lexdelta.contract.net.CheckedLookup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Has the HTTP client connect to the very addresses that were checked. */
record CheckedResolver(CheckedLookup lookup) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return lookup.all(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
