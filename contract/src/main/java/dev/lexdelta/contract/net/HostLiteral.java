package dev.lexdelta.contract.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses as people and attackers write them in place of a name: every spelling that some resolver takes for an
 * address, read without asking one. Follows the URL standard's host parser.
 */
final class HostLiteral {
    private static final int MOST_PARTS = 4;
    private static final int LONGEST = 64;
    private static final Pattern OCTAL = Pattern.compile("0[0-7]*");
    private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]*");

    private HostLiteral() {}

    /** The address; empty for a name and for what only looks like an address. */
    static Optional<InetAddress> parse(String host) {
        if (host.length() > LONGEST) {
            return Optional.empty();
        }
        return host.indexOf(':') >= 0 ? six(host) : four(host);
    }

    // rule: a host whose last label is a number is an address or nothing, never a name
    static boolean numeric(String host) {
        var labels = undotted(host).split("\\.", -1);
        var last = labels[labels.length - 1];
        return host.indexOf(':') >= 0
                || DIGITS.matcher(last).matches()
                || HEX.matcher(last).matches();
    }

    static String undotted(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static Optional<InetAddress> six(String host) {
        var bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        int zone = bare.indexOf('%');
        try {
            // in brackets the platform reads an address or fails, and asks nobody
            return Optional.of(InetAddress.getByName("[" + (zone < 0 ? bare : bare.substring(0, zone)) + "]"));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    // rule: one to four numbers, each decimal, octal after 0 or hexadecimal after 0x; the last fills the bytes left
    private static Optional<InetAddress> four(String host) {
        var parts = undotted(host).split("\\.", -1);
        if (parts.length > MOST_PARTS) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int bits = last ? Byte.SIZE * (MOST_PARTS - i) : Byte.SIZE;
            long number = number(parts[i]);
            if (number < 0 || number >>> bits != 0) {
                return Optional.empty();
            }
            address = (address << bits) | number;
        }
        return Optional.of(of((int) address));
    }

    /** The number, or -1. */
    private static long number(String part) {
        if (HEX.matcher(part).matches()) {
            return part.length() == 2 ? 0 : within(part.substring(2), 16);
        }
        if (OCTAL.matcher(part).matches()) {
            return within(part, 8);
        }
        return DECIMAL.matcher(part).matches() ? within(part, 10) : -1;
    }

    private static long within(String digits, int radix) {
        try {
            return Long.parseLong(digits, radix);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static InetAddress of(int address) {
        return of((byte) (address >>> 24), (byte) (address >>> 16), (byte) (address >>> 8), (byte) address);
    }

    static InetAddress of(byte... bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError("an address has 4 or 16 bytes", e);
        }
    }

    /** The IPv4 address that stands in an IPv6 address from a byte on. */
    static InetAddress within(Inet6Address address, int from) {
        var bytes = address.getAddress();
        return of(bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]);
    }
}
