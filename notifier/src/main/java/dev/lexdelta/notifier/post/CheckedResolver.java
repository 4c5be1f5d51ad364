package dev.lexdelta.notifier.post;

import dev.lexdelta.contract.net.RefusedTargets;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up and refuses it when one of its addresses is refused. The connection is made to the very addresses
 * returned here, so a name cannot be one thing when checked and another when used.
 */
public final class CheckedResolver implements DnsResolver {
    /** How names are looked up. */
    public interface Lookup {
        InetAddress[] all(String name) throws UnknownHostException;
    }

    /** The host has an address that no stranger may send us to. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    private final RefusedTargets targets;
    private final Lookup lookup;

    CheckedResolver(RefusedTargets targets, Lookup lookup) {
        this.targets = targets;
        this.lookup = lookup;
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

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        if (!RefusedTargets.isNumeric(host)) {
            return lookup.all(host);
        }
        return new InetAddress[] {RefusedTargets.literal(host).orElseThrow(UnknownHostException::new)};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
