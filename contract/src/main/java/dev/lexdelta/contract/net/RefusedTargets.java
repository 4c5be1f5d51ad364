package dev.lexdelta.contract.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rule by which a target that a stranger named is refused: whatever is not plainly on the public internet, unless
 * the operator allows it. To be asked when a target is registered and, with the very address that is then connected to,
 * at every connection. Immutable.
 */
public final class RefusedTargets {
    /** Nothing is allowed but the public internet. */
    public static final RefusedTargets STRICT = new RefusedTargets(List.of());

    private static final List<Network> REFUSED = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by carriers; metadata of some clouds
                    "127.0.0.0/8", // loopback
                    "168.63.129.16", // metadata of a cloud, though in a public range
                    "169.254.0.0/16", // link-local; metadata of most clouds
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays of 6to4
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast
                    "2001::/23", // protocol assignments, Teredo
                    "2001:db8::/32", // documentation
                    "3fff::/20") // documentation
            .map(Network::parse)
            .toList();

    // Unique local, link-local, site-local, multicast, loopback, discard and IPv4-compatible all lie outside.
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
    private static final Network NAT64 = Network.parse("64:ff9b::/96");
    private static final int NAT64_EMBEDS_AT = 12;
    private static final Network SIX_TO_FOUR = Network.parse("2002::/16");
    private static final int SIX_TO_FOUR_EMBEDS_AT = 2;

    private final Set<String> allowedHosts = new HashSet<>();
    private final List<Network> allowedNetworks = new ArrayList<>();

    /**
     * The rule with what an operator allows.
     *
     * @param allowed names of hosts, addresses, and networks such as 10.1.0.0/16; an allowed name may stand for any address
     * @throws IllegalArgumentException with one sentence that names the entry
     */
    public RefusedTargets(List<String> allowed) {
        for (var entry : allowed) {
            if (entry.indexOf('/') >= 0 || HostLiteral.numeric(entry)) {
                allowedNetworks.add(Network.parse(entry));
            } else if (entry.isBlank()) {
                throw new IllegalArgumentException("an allowed target is empty");
            } else {
                allowedHosts.add(canonical(entry));
            }
        }
    }

    /** Whether a connection to this address is refused. */
    public boolean refuses(InetAddress address) {
        return allowedNetworks.stream().noneMatch(network -> network.contains(address)) && !isPublic(address);
    }

    /**
     * Whether a connection to this address is refused when it was asked for by this name.
     *
     * @param host as in the URL
     */
    public boolean refuses(String host, InetAddress address) {
        return !allowedHosts.contains(canonical(host)) && refuses(address);
    }

    /**
     * Whether the host of a URL is refused before any name is looked up: an address that is refused in whatever
     * spelling, a spelling that is no address, or a name that is always local.
     */
    public boolean refusesHost(String host) {
        var name = canonical(host);
        if (allowedHosts.contains(name)) {
            return false;
        }
        return HostLiteral.numeric(name)
                ? literal(name).map(this::refuses).orElse(true)
                : name.isEmpty() || name.equals("localhost") || name.endsWith(".localhost");
    }

    /** Whether the operator opened this very host, by its name or by the network of its address. */
    public boolean allows(String host) {
        var name = canonical(host);
        return allowedHosts.contains(name)
                || literal(name)
                        .filter(address -> allowedNetworks.stream().anyMatch(network -> network.contains(address)))
                        .isPresent();
    }

    /** The address that a host is a spelling of; empty for a name. Nobody is asked. */
    public static Optional<InetAddress> literal(String host) {
        return HostLiteral.parse(host);
    }

    /** Whether a host is a spelling of an address, valid or not: never to be looked up as a name. */
    public static boolean isNumeric(String host) {
        return HostLiteral.numeric(host);
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet6Address six
                ? isPublicSix(six)
                : REFUSED.stream().noneMatch(network -> network.contains(address));
    }

    // rule: an IPv6 address that wraps an IPv4 address is what it wraps
    private static boolean isPublicSix(Inet6Address address) {
        if (NAT64.contains(address)) {
            return isPublic(HostLiteral.within(address, NAT64_EMBEDS_AT));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic(HostLiteral.within(address, SIX_TO_FOUR_EMBEDS_AT));
        }
        return GLOBAL_UNICAST.contains(address) && REFUSED.stream().noneMatch(network -> network.contains(address));
    }

    private static String canonical(String host) {
        return HostLiteral.undotted(host.toLowerCase(Locale.ROOT));
    }
}
