package dev.lexdelta.differ.topology;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.unlabelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.StageKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mirror without stage words is told as the law, taken back when it proves to be the draft, and the law is told at last. */
class TakenBackNoticeTest {
    private static final String TITLE = "城市照明条例";
    private static final String WORDS = "城市照明应当节约能源，鼓励使用太阳能。";

    @Test
    void alsoWhenTheLawIsInTheExactWordsOfItsDraft(@TempDir Path state) {
        var mirror = unlabelled(TITLE, StageKind.PROMULGATED).mirrored().at("http://mirror.example/1");
        var texts = new LegalText[] {
            mirror.articles(WORDS).text(),
            draft(TITLE).on("2024-05-01").articles(WORDS).text(),
            law(TITLE).on("2024-10-01").articles(WORDS).text(),
        };
        try (var published = new Published(state)) {
            for (var text : texts) {
                published.take(text, text.jurisdiction());
            }

            assertThat(published.notices())
                    .extracting(Notice::kind, notice -> notice.version().id(), Notice::reason)
                    .containsExactly(
                            tuple(NoticeKind.PROMULGATED, texts[0].id(), Reason.NEW),
                            tuple(NoticeKind.WITHDRAWN, texts[0].id(), Reason.LATE_ARRIVAL),
                            tuple(NoticeKind.CONSULTATION_OPENED, texts[1].id(), Reason.NEW),
                            tuple(NoticeKind.PROMULGATED, texts[2].id(), Reason.NEW));
            assertThat(published.notices()).extracting(Notice::id).doesNotHaveDuplicates();
            assertThat(published.notices().get(3).comparisons()).hasSize(1);
        }
    }
}
