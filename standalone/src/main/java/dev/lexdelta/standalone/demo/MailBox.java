package dev.lexdelta.standalone.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;

/** A mail server on the loopback interface that keeps what it gets. */
final class MailBox implements AutoCloseable {
    private final GreenMail server;

    private MailBox(GreenMail server) {
        this.server = server;
    }

    static MailBox start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailBox(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Subjects of the mails received, oldest first. */
    List<String> subjects() {
        var subjects = new ArrayList<String>();
        for (var mail : server.getReceivedMessages()) {
            try {
                subjects.add(mail.getSubject());
            } catch (MessagingException e) {
                subjects.add("(no subject can be read)");
            }
        }
        return subjects;
    }

    @Override
    public void close() {
        server.stop();
    }
}
