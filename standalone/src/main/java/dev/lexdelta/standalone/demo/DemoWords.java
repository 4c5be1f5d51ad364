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

    String complete(String bootstrapServers, String site) {
        return MessageFormat.format(words.getString("complete"), bootstrapServers, site);
    }
}
