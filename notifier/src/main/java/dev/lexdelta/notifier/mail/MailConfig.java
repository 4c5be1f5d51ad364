package dev.lexdelta.notifier.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The SMTP server that mails go through; a key that is left out has its default.
 *
 * @param port 25, with STARTTLS 587, with TLS 465
 * @param user null where the server asks for nobody
 * @param from sender, such as {@code Lexdelta <lexdelta@example.org>}
 * @param connections how many are open at a time; 4
 */
public record MailConfig(
        String host,
        @Nullable Integer port,
        @Nullable MailSecurity security,
        @Nullable String user,
        @Nullable String password,
        String from,
        @Nullable Integer connections) {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";
    private static final int MOST_PORT = 65_535;
    private static final int CONNECTIONS = 4;
    private static final int MOST_CONNECTIONS = 100;

    public MailConfig {
        host = Objects.requireNonNullElse(host, "").strip();
        security = Objects.requireNonNullElse(security, MailSecurity.NONE);
        port = Objects.requireNonNullElse(port, portOf(security));
        connections = Objects.requireNonNullElse(connections, CONNECTIONS);
        require(host.matches("[A-Za-z0-9._:\\[\\]-]+"), "host", host, "the name of an SMTP server");
        require(port > 0 && port <= MOST_PORT, "port", port, "between 1 and " + MOST_PORT);
        require((user == null) == (password == null), "user", "…", "given together with password");
        require(
                connections > 0 && connections <= MOST_CONNECTIONS,
                "connections",
                connections,
                "between 1 and " + MOST_CONNECTIONS);
        require(senderOf(from) != null, "from", from, "one mail address, with or without a name");
    }

    private static void require(boolean holds, String key, @Nullable Object value, String what) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "key '%s' has the value '%s', but must be %s".formatted(key, value, what));
        }
    }

    private static int portOf(MailSecurity security) {
        return switch (security) {
            case NONE -> 25;
            case STARTTLS -> 587;
            case TLS -> 465;
        };
    }

    private static @Nullable InternetAddress senderOf(@Nullable String from) {
        try {
            var all = from == null ? new InternetAddress[0] : InternetAddress.parse(from, true);
            return all.length == 1 && MailAddress.parse(all[0].getAddress()).isPresent() ? all[0] : null;
        } catch (AddressException e) {
            return null;
        }
    }

    InternetAddress sender() {
        var sender = Objects.requireNonNull(senderOf(from));
        var name = sender.getPersonal();
        try {
            return name == null
                    ? sender
                    : new InternetAddress(sender.getAddress(), HeaderText.of(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError("every Java platform has UTF-8", e);
        }
    }

    int threads() {
        return Objects.requireNonNullElse(connections, CONNECTIONS);
    }

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.smtp.auth", String.valueOf(user != null));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(security == MailSecurity.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(security == MailSecurity.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(security == MailSecurity.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.from", sender().getAddress());
        return properties;
    }

    @Override
    public String toString() {
        return "MailConfig[%s:%d, %s]".formatted(host, port, security);
    }
}
