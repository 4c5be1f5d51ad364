package dev.lexdelta.notifier.mail;

import dev.lexdelta.notifier.deliver.Sent;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** What an SMTP server meant by its refusal; its words are left out because they name the address. */
final class Refusal {
    private static final int DEEPEST = 10;
    private static final int PERMANENT = 5;
    private static final Pattern ENHANCED = Pattern.compile("\\s*[245]\\d\\d[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    // RFC 3463 and 7505: no such mailbox, no such system, bad syntax, moved, null MX, mailbox disabled
    private static final Set<String> GONE = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

    private Refusal() {}

    static Sent of(MessagingException failure) {
        return causes(failure)
                .map(Refusal::meaning)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new Sent.Failed(0, "the conversation with the mail server failed", null));
    }

    // The library chains what failed by getNextException, which getCause returns as well.
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, f -> f != null, Throwable::getCause).limit(DEEPEST);
    }

    private static @Nullable Sent meaning(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException recipient) {
            return recipient(recipient.getReturnCode(), String.valueOf(recipient.getMessage()));
        }
        if (cause instanceof SMTPSenderFailedException sender) {
            return failed(sender.getReturnCode(), "the mail server refused the sender");
        }
        if (cause instanceof SMTPSendFailedException send && send.getNextException() == null) {
            return failed(send.getReturnCode(), "the mail server refused the mail");
        }
        return noAnswer(cause);
    }

    private static @Nullable Sent noAnswer(Throwable cause) {
        if (cause instanceof MailConnectException || cause instanceof ConnectException) {
            return failed(0, "the mail server took no connection");
        }
        if (cause instanceof SSLException) {
            return failed(0, "no trusted TLS connection to the mail server could be made");
        }
        if (cause instanceof SocketTimeoutException) {
            return failed(0, "the mail server did not answer in time");
        }
        return cause instanceof AuthenticationFailedException ? failed(0, "the mail server refused our login") : null;
    }

    // rule: a 5xx whose enhanced code says that there is no such mailbox is for good; a bare 550 may be any policy
    private static Sent recipient(int code, String words) {
        var enhanced = ENHANCED.matcher(words);
        return code / 100 == PERMANENT && enhanced.lookingAt() && GONE.contains(enhanced.group(1))
                ? new Sent.Gone(code, "the mail server says that there is no such mailbox")
                : failed(code, "the mail server refused the recipient with " + code);
    }

    private static Sent failed(int code, String error) {
        return new Sent.Failed(Math.max(code, 0), error, null);
    }
}
