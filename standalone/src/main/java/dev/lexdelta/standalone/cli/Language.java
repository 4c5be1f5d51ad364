package dev.lexdelta.standalone.cli;

import java.util.Map;
import java.util.stream.Stream;

/** The language of text for reading; messages of errors are always English. */
public enum Language {
    ZH,
    EN;

    private static final String SET_BY_LAUNCHER = "C.UTF-8";

    /** The language of the locale; English where it is neither. */
    static Language of(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(locale -> !locale.isEmpty() && !locale.equals(SET_BY_LAUNCHER))
                .findFirst()
                .filter(locale -> locale.startsWith("zh"))
                .map(locale -> ZH)
                .orElse(EN);
    }
}
