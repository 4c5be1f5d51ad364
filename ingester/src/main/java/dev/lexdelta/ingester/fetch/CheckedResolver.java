package dev.lexdelta.ingester.fetch;

import dev.lexdelta.contract.net.RefusedTargets;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up and refuses it when one of its addresses is refused. The connection is made to the very addresses
 * returned here, so a name cannot be one thing when checked and another when used.
 */
final class CheckedResolver implements DnsResolver {
    /** The host has an address that no page may send us to. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    private final RefusedTargets targets;

    CheckedResolver(RefusedTargets targets) {
        this.targets = targets;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookUp(host);
        for (var address : addresses) {
            if (targets.refuses(host, address)) {
                throw new Refused();
            }
        }
        return addresses;
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        if (!RefusedTargets.isNumeric(host)) {
            return InetAddress.getAllByName(host);
        }
        return new InetAddress[] {RefusedTargets.literal(host).orElseThrow(UnknownHostException::new)};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
