package dev.lexdelta.notifier.render;

import java.util.Locale;

/** The language of everything around the text of a law, which itself stays Chinese. */
public enum Language {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** For bundles of messages. */
    public Locale locale() {
        return locale;
    }

    /** Chinese for a Chinese locale, else English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
    }
}
