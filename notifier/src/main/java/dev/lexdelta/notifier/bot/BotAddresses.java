package dev.lexdelta.notifier.bot;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where the bots of a platform have their addresses: so that nobody sends our messages, and what signs them, elsewhere.
 *
 * @param path and query, such as they are there
 * @param shape the same in words
 */
record BotAddresses(Set<String> hosts, Pattern path, String shape) {
    /**
     * Why an address is refused, in words that follow the name of its field.
     *
     * @param allowed whether an operator opened a host by name, or the network of an address: a relay may lie there
     */
    Optional<String> refusal(URI url, Predicate<String> allowed) {
        var host = url.getHost().toLowerCase(Locale.ROOT);
        if (allowed.test(host)) {
            return Optional.empty();
        }
        var rest = url.getRawPath() + "?" + Objects.requireNonNullElse(url.getRawQuery(), "");
        var fits = "https".equalsIgnoreCase(url.getScheme())
                && hosts.contains(host)
                && (url.getPort() == -1 || url.getPort() == 443)
                && path.matcher(rest).matches();
        return fits ? Optional.empty() : Optional.of("must be the address of a bot, such as " + shape);
    }
}
