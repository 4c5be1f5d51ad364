package dev.lexdelta.standalone.cli;

import dev.lexdelta.notifier.render.Language;
import java.util.Map;
import java.util.stream.Stream;

/** The language of text for reading, as the locale says it; messages of errors are always English. */
final class ReaderLanguage {
    private static final String SET_BY_LAUNCHER = "C.UTF-8";

    private ReaderLanguage() {}

    /** English where the locale is neither. */
    static Language of(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(locale -> !locale.isEmpty() && !locale.equals(SET_BY_LAUNCHER))
                .findFirst()
                .filter(locale -> locale.startsWith("zh"))
                .map(locale -> Language.ZH)
                .orElse(Language.EN);
    }
}
