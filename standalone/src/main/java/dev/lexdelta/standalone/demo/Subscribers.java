package dev.lexdelta.standalone.demo;

import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.standalone.cli.TokenMint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two subscribers of the demo, one with a webhook and one with a mail box, and what they have received. */
final class Subscribers implements AutoCloseable {
    private static final String ADDRESS = "lawyer@example.org";

    private final WebhookReceiver webhooks;
    private final MailBox mails;
    private String token = "";
    private int mailsTold;

    private Subscribers(WebhookReceiver webhooks, MailBox mails) {
        this.webhooks = webhooks;
        this.mails = mails;
    }

    static Subscribers open() throws IOException {
        return new Subscribers(WebhookReceiver.start(), MailBox.start());
    }

    int mailPort() {
        return mails.port();
    }

    /** The token they subscribed with. */
    String token() {
        return token;
    }

    /** Makes both subscriptions; returns when they are in force. */
    void subscribe(TokenMint mint, String bootstrapServers, String api, String language)
            throws IOException, BrokerException, InterruptedException {
        token = mint.make(bootstrapServers, "demo", Scope.SUBSCRIBER);
        var client = new ApiClient(api, token);
        client.awaitReady();
        var webhook = client.subscribe("webhook", Map.of("kind", "WEBHOOK", "url", webhooks.url()), language);
        webhooks.expect(webhook.at("/channel/secret").asString());
        client.subscribe("mail", Map.of("kind", "MAIL", "address", ADDRESS), language);
    }

    /** One line for each webhook and mail that came since the last call. */
    List<Receipt> news() {
        var news = new ArrayList<Receipt>();
        for (var payload = webhooks.received().poll();
                payload != null;
                payload = webhooks.received().poll()) {
            var event = Json.MAPPER.readTree(payload);
            news.add(new Receipt(
                    Receipt.Way.WEBHOOK,
                    event.path("type").asString() + "  "
                            + event.at("/data/version/title").asString()));
        }
        var subjects = mails.subjects();
        subjects.subList(mailsTold, subjects.size())
                .forEach(subject -> news.add(new Receipt(Receipt.Way.MAIL, subject)));
        mailsTold = subjects.size();
        return news;
    }

    @Override
    public void close() {
        webhooks.close();
        mails.close();
    }

    /** Something received. */
    record Receipt(Way way, String what) {
        enum Way {
            WEBHOOK,
            MAIL
        }
    }
}
