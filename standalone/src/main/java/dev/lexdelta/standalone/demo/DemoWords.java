package dev.lexdelta.standalone.demo;

import dev.lexdelta.notifier.render.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What the demo says around what the pipeline tells. */
final class DemoWords {
    private final ResourceBundle words;

    DemoWords(Language language) {
        words = ResourceBundle.getBundle("dev.lexdelta.standalone.demo.Demo", language.locale());
    }

    String starting() {
        return words.getString("starting");
    }

    String published(String document) {
        return words.getString("published." + document);
    }

    String subscribed() {
        return words.getString("subscribed");
    }

    String received(Subscribers.Receipt receipt) {
        return words.getString("received." + receipt.way()) + " " + receipt.what();
    }

    String complete(Demo.Running running) {
        return MessageFormat.format(
                words.getString("complete"),
                running.bootstrapServers(),
                running.site(),
                running.api(),
                running.token());
    }
}
