package dev.lexdelta.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailConfigTest {
    private static final String LEAST = "host: mail.example.org\nfrom: lexdelta@example.org\n";

    private static MailConfig parse(String yaml) throws ConfigException {
        return ConfigFile.parse(yaml, "mail.yaml", MailConfig.class);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 25, false, false", "STARTTLS, 587, true, false", "TLS, 465, false, true"})
    void knowsTheUsualPorts(String security, String port, String starttls, String tls) throws ConfigException {
        var properties = parse(LEAST + "security: " + security).properties();

        assertThat(properties)
                .containsEntry("mail.smtp.port", port)
                .containsEntry("mail.smtp.starttls.required", starttls)
                .containsEntry("mail.smtp.ssl.enable", tls)
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    from: lexdelta@example.org                                     | host
                    host: mail.example.org                                         | from
                    {host: 'a b', from: lexdelta@example.org}                      | host
                    {host: h, from: 'a@example.org, b@example.org'}                | from
                    {host: h, from: "a@example.org\\r\\nBcc: b@example.org"}       | from
                    {host: h, from: a@example.org, port: 0}                        | port
                    {host: h, from: a@example.org, port: 70000}                    | port
                    {host: h, from: a@example.org, connections: 0}                 | connections
                    {host: h, from: a@example.org, user: u}                        | user
                    """)
    void cannotExistInABadState(String yaml, String key) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("key '" + key + "'");
    }

    @Test
    void doesNotShowItsPassword() throws ConfigException {
        assertThat(parse(LEAST + "user: u\npassword: geheim").toString()).doesNotContain("geheim");
    }
}
