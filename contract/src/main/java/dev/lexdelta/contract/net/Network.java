package dev.lexdelta.contract.net;

import java.net.InetAddress;
import java.util.Arrays;

/** Addresses that share their first bits, as {@code 10.0.0.0/8} or {@code fc00::/7}; a single address shares all. */
record Network(InetAddress first, int bits) {
    /** @throws IllegalArgumentException with one sentence */
    static Network parse(String written) {
        int slash = written.indexOf('/');
        var address = HostLiteral.parse(slash < 0 ? written : written.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("'" + written + "' is no address and no network"));
        int most = Byte.SIZE * address.getAddress().length;
        int bits = slash < 0 ? most : bits(written.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(
                    "network '%s' needs a length between 0 and %d after the slash".formatted(written, most));
        }
        return new Network(address, bits);
    }

    private static int bits(String written) {
        return written.matches("\\d{1,3}") ? Integer.parseInt(written) : -1;
    }

    boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return mine.length == other.length
                && Arrays.equals(mine, 0, whole, other, 0, whole)
                && (rest == 0 || ((mine[whole] ^ other[whole]) & 0xFF) >>> (Byte.SIZE - rest) == 0);
    }
}
