package dev.lexdelta.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.notifier.render.Language;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLanguageTest {
    @ParameterizedTest
    @CsvSource({
        "'',          '',          '',          EN",
        "'',          '',          zh_CN.UTF-8, ZH",
        "'',          en_GB.UTF-8, zh_CN.UTF-8, EN",
        "zh_TW.UTF-8, en_GB.UTF-8, en_GB.UTF-8, ZH",
        "de_DE.UTF-8, zh_CN.UTF-8, zh_CN.UTF-8, EN",
        "C.UTF-8,     '',          zh_CN.GBK,   ZH",
        "C.UTF-8,     '',          '',          EN",
    })
    void isThatOfTheLocale(String all, String messages, String lang, Language expected) {
        assertThat(ReaderLanguage.of(Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang)))
                .isEqualTo(expected);
    }
}
