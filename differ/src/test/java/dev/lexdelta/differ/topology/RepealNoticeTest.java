package dev.lexdelta.differ.topology;

import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a regulation is told to those who follow it, under its own name. */
class RepealNoticeTest {
    private static final LegalText OLD =
            law("道路照明管理办法").on("2001-01-01").articles("路灯应当亮。").text();
    private static final LegalText NEW = law("城市照明条例")
            .on("2024-01-01")
            .articles("照明应当节约能源。")
            .repealing(OLD.title())
            .text();

    @Test
    void andTakenBackWithWhatEndedIt(@TempDir Path state) {
        try (var published = new Published(state)) {
            published.take(OLD, OLD.jurisdiction());
            published.take(NEW, NEW.jurisdiction());
            published.take(new Retracted(NEW.id(), "wrong place"), NEW.jurisdiction());

            assertThat(published.notices())
                    .extracting(Notice::kind, notice -> notice.version().title())
                    .containsExactly(
                            tuple(NoticeKind.PROMULGATED, OLD),
                            tuple(NoticeKind.PROMULGATED, NEW),
                            tuple(NoticeKind.REPEALED, OLD),
                            tuple(NoticeKind.WITHDRAWN, NEW),
                            tuple(NoticeKind.WITHDRAWN, OLD));
            assertThat(published.notices()).extracting(Notice::id).doesNotHaveDuplicates();
            var repealed = published.notices().get(2);
            assertThat(repealed.dates().expires()).hasToString("2024-01-01");
            assertThat(repealed.regulation().title()).isEqualTo(OLD.title());
        }
    }

    @Test
    void eachTimeAnew(@TempDir Path state) {
        assertThat(kindsOfThreeTimes(state.resolve("one")))
                .containsExactly("PROMULGATED", "REPEALED", "WITHDRAWN", "REPEALED", "WITHDRAWN", "REPEALED");
    }

    @Test
    void alsoWhenALaterLawIsTakenBack(@TempDir Path state) {
        var again = law(OLD.title()).on("2025-01-01").articles("路灯应当常亮。").text();
        try (var published = new Published(state)) {
            published.take(OLD, OLD.jurisdiction());
            published.take(NEW, NEW.jurisdiction());
            published.take(again, OLD.jurisdiction());
            published.take(new Retracted(again.id(), "wrong"), OLD.jurisdiction());

            assertThat(ofTheOld(published))
                    .containsExactly("PROMULGATED", "REPEALED", "PROMULGATED", "WITHDRAWN", "REPEALED");
            assertThat(published.notices()).extracting(Notice::id).doesNotHaveDuplicates();
        }
    }

    private static List<String> kindsOfThreeTimes(Path state) {
        try (var published = new Published(state)) {
            published.take(OLD, OLD.jurisdiction());
            for (int time = 0; time < 3; time++) {
                published.take(NEW, NEW.jurisdiction());
                if (time < 2) {
                    published.take(new Retracted(NEW.id(), "wrong place"), NEW.jurisdiction());
                }
            }
            assertThat(published.notices()).extracting(Notice::id).doesNotHaveDuplicates();
            return ofTheOld(published);
        }
    }

    private static List<String> ofTheOld(Published published) {
        return published.notices().stream()
                .filter(notice -> notice.regulation().title().equals(OLD.title()))
                .map(notice -> notice.kind().name())
                .toList();
    }

    private static Tuple tuple(NoticeKind kind, LegalText text) {
        return Tuple.tuple(kind, text.title());
    }
}
