package dev.lexdelta.notifier.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** The address of a subscriber, as it is checked when it is registered and again before each attempt. */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;

    private MailAddress() {}

    /** What is wrong with an address, in one sentence that does not repeat it; empty when nothing is. */
    public static Optional<String> problem(String written) {
        return parse(written).isPresent()
                ? Optional.empty()
                : Optional.of("the mail address is not one plain address such as name@example.org");
    }

    // rule: exactly one bare address of printable ASCII: no name, no group, no route, no address literal
    static Optional<InternetAddress> parse(String written) {
        int at = written.lastIndexOf('@');
        if (written.length() > LONGEST
                || at < 1
                || at > LONGEST_LOCAL
                || !written.chars().allMatch(c -> c > ' ' && c < 0x7F)
                || written.indexOf('"') >= 0
                || written.endsWith("]")) {
            return Optional.empty();
        }
        try {
            var all = InternetAddress.parse(written, true);
            return all.length == 1 && written.equals(all[0].getAddress()) ? Optional.of(all[0]) : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
