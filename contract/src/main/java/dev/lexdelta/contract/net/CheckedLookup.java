package dev.lexdelta.contract.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Looks a host up and refuses it when one of its addresses is refused. Whoever connects to the very addresses returned here
 * knows that a name cannot be one thing when checked and another when used.
 */
public final class CheckedLookup {
    /** How names are looked up. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] all(String name) throws UnknownHostException;
    }

    /** The host has an address that no stranger may send us to. */
    public static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    private final RefusedTargets targets;
    private final Lookup lookup;

    public CheckedLookup(RefusedTargets targets, Lookup lookup) {
        this.targets = targets;
        this.lookup = lookup;
    }

    /** All addresses of a host, also of one that is a number in any spelling. */
    public InetAddress[] all(String host) throws UnknownHostException {
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
}
