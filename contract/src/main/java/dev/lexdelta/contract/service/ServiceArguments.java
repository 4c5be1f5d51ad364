package dev.lexdelta.contract.service;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a service is started with.
 *
 * @param config its configuration file
 * @param health where its health is told; null: nowhere
 */
record ServiceArguments(String config, @Nullable InetSocketAddress health) {
    static final String USAGE = "--config FILE [--health [HOST:]PORT]";

    private static final String LOCAL = "127.0.0.1";
    private static final Pattern ADDRESS = Pattern.compile("(?:(.+):)?(\\d{1,5})");
    private static final int LAST_PORT = 65535;

    /** Empty when they are wrong. */
    static Optional<ServiceArguments> parse(String... arguments) {
        if (arguments.length == 2 && arguments[0].equals("--config")) {
            return Optional.of(new ServiceArguments(arguments[1], null));
        }
        if (arguments.length == 4 && arguments[0].equals("--config") && arguments[2].equals("--health")) {
            return address(arguments[3]).map(health -> new ServiceArguments(arguments[1], health));
        }
        return Optional.empty();
    }

    private static Optional<InetSocketAddress> address(String text) {
        var address = ADDRESS.matcher(text);
        if (!address.matches() || Integer.parseInt(address.group(2)) > LAST_PORT) {
            return Optional.empty();
        }
        var host = address.group(1) == null ? LOCAL : address.group(1);
        return Optional.of(new InetSocketAddress(host, Integer.parseInt(address.group(2))));
    }
}
