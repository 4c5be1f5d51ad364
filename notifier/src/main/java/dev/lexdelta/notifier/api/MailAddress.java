package dev.lexdelta.notifier.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mail address must look like: a dot-atom and a host name, which leaves out quoted names, comments and everything
 * else that could carry a second recipient or a header.
 */
final class MailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    // rule: RFC 5322 dot-atom without *, which only a masked address has
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'+/=?^_`{|}~-]++(\\.[A-Za-z0-9!#$%&'+/=?^_`{|}~-]++)*+");
    private static final Pattern DOMAIN = Pattern.compile(
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)++[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Optional<String> WRONG = Optional.of("must be one mail address, such as name@example.org");

    private MailAddress() {}

    /** What is wrong with an address. */
    static Optional<String> problem(String address) {
        var at = address.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || address.length() > LONGEST) {
            return WRONG;
        }
        var domain = address.substring(at + 1);
        return LOCAL.matcher(address.substring(0, at)).matches()
                        && domain.length() <= LONGEST_DOMAIN
                        && DOMAIN.matcher(domain).matches()
                ? Optional.empty()
                : WRONG;
    }
}
