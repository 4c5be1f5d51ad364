package dev.lexdelta.notifier.render;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words around the text of a law, from the one message bundle. */
public final class Messages {
    static final String BUNDLE = "dev.lexdelta.notifier.render.Messages";

    private final ResourceBundle bundle;
    private final Language language;

    public Messages(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(values);
    }

    /** The name of an enum's value: the message {@code prefix.VALUE}. */
    public String name(String prefix, Enum<?> value) {
        return bundle.getString(prefix + "." + value.name());
    }
}
