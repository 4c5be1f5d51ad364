package dev.lexdelta.notifier.mail;

/** How the connection to the SMTP server is encrypted. */
public enum MailSecurity {
    /** Not at all: for a relay on the same machine or network. */
    NONE,
    /** From the STARTTLS command on; without it nothing is sent. */
    STARTTLS,
    /** From the first byte. */
    TLS
}
