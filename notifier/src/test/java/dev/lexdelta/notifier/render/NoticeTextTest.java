package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.notice.NoticeKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextTest {
    @ParameterizedTest
    @CsvSource({
        "notices-zh.txt, false, 80, ZH",
        "notices-en.txt, false, 80, EN",
        "notices-zh-colour.txt, true, 60, ZH",
    })
    void readsLikeTheGoldenFile(String file, boolean colour, int width, Language language) {
        var text = new NoticeText(new Style(colour, width, language));

        Golden.check(file, text.render(Samples.consultationOpened()) + "\n" + text.render(Samples.promulgated()));
    }

    @Test
    void tellsTheDeadlineBeforeEverythingElse() {
        var text = new NoticeText(new Style(false, 80, Language.ZH)).render(Samples.consultationOpened());

        assertThat(text.lines().skip(1).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("截止 2025-09-30"));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void namesWhatHappened(NoticeKind kind) {
        var notice = Samples.notice(kind, Samples.law(), List.of());

        assertThat(new NoticeText(new Style(false, 80, Language.EN)).render(notice))
                .startsWith("[" + new Messages(Language.EN).name("notice", kind) + "] " + Samples.TITLE);
    }
}
