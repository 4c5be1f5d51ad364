package dev.lexdelta.notifier.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the mail address of a subscriber must look like, when it is registered and again before each attempt: a dot-atom and
 * a host name, which leaves out names, quotes, comments, groups and everything else that could carry a second recipient or
 * a header.
 */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    // rule: RFC 5322 dot-atom without *, which only a masked address has
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'+/=?^_`{|}~-]++(\\.[A-Za-z0-9!#$%&'+/=?^_`{|}~-]++)*+");
    private static final Pattern DOMAIN = Pattern.compile(
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)++[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private MailAddress() {}

    /** What is wrong with an address, in words that follow the name of its field; empty when nothing is. */
    public static Optional<String> problem(String address) {
        return parse(address).isPresent()
                ? Optional.empty()
                : Optional.of("must be one mail address, such as name@example.org");
    }

    static Optional<InternetAddress> parse(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || address.length() > LONGEST) {
            return Optional.empty();
        }
        var domain = address.substring(at + 1);
        boolean fits = LOCAL.matcher(address.substring(0, at)).matches()
                && domain.length() <= LONGEST_DOMAIN
                && DOMAIN.matcher(domain).matches();
        return fits ? strict(address) : Optional.empty();
    }

    private static Optional<InternetAddress> strict(String address) {
        try {
            return Optional.of(new InternetAddress(address, true));
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
