package dev.lexdelta.notifier.mail;

import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.notifier.deliver.Delivery;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A mail as it is sent. Its Message-ID is made of what it tells and to whom, so that a repeat is known as one. */
final class Letter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    Letter(Session session, InternetAddress from, InternetAddress to, Delivery delivery) throws MessagingException {
        super(session);
        var sender = from.getAddress();
        this.id = "<" + Ids.of(delivery.notice().id(), delivery.subscription())
                + sender.substring(sender.lastIndexOf('@')) + ">";
        setFrom(from);
        setRecipient(Message.RecipientType.TO, to);
    }

    void write(MailMessage message, URI leave, Instant now) throws MessagingException {
        setSubject(message.subject(), UTF_8);
        setHeader("Date", date(now));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("List-Unsubscribe", "<" + leave.toASCIIString() + ">");
        setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        setContent(new MimeMultipart("alternative", part(message.text(), "plain"), part(message.html(), "html")));
        saveChanges();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        // lines of any length, and no server on the way may rewrite them
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /** A moment as the header Date has it. */
    static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
