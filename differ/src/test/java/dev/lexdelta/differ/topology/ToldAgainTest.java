package dev.lexdelta.differ.topology;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.unlabelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.differ.link.Wording;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has had a notice is not sent one of the same id: what is told again after it was taken back needs another. */
class ToldAgainTest {
    private static final String TITLE = "城市照明条例";
    private static final LegalText LAW =
            law(TITLE).on("2024-10-01").articles(Wording.of(0, 400)).text();
    private static final LegalText DRAFT =
            draft(TITLE).on("2024-05-01").articles(Wording.of(10, 410)).text();
    private static final LegalText MIRROR = unlabelled(TITLE, StageKind.PROMULGATED)
            .mirrored()
            .at("http://mirror.example/1")
            .articles(Wording.of(5, 405))
            .text();

    @TempDir
    private Path state;

    private List<Notice> notices(List<? extends VersionEvent> events) {
        try (var published = new Published(state.resolve(String.valueOf(System.nanoTime())))) {
            events.forEach(event -> published.take(event, LAW.jurisdiction()));
            return published.notices();
        }
    }

    private static Retracted without(LegalText text) {
        return new Retracted(text.id(), "wrong");
    }

    @Test
    void aVersionHasAnotherNoticeEachTime() {
        var told = notices(List.of(LAW, without(LAW), LAW, without(LAW), LAW));

        assertThat(told)
                .extracting(notice -> notice.kind().name())
                .containsExactly("PROMULGATED", "WITHDRAWN", "PROMULGATED", "WITHDRAWN", "PROMULGATED");
        assertThat(told).extracting(Notice::id).doesNotHaveDuplicates();
    }

    @Test
    void aMirrorThatIsTakenBackTwiceHasAnotherNoticeEachTime() {
        var told = notices(List.of(MIRROR, DRAFT, without(DRAFT), DRAFT));

        assertThat(told)
                .extracting(notice -> notice.kind().name())
                .containsExactly(
                        "PROMULGATED",
                        "WITHDRAWN",
                        "CONSULTATION_OPENED",
                        "WITHDRAWN",
                        "PROMULGATED",
                        "WITHDRAWN",
                        "CONSULTATION_OPENED");
        assertThat(told).extracting(Notice::id).doesNotHaveDuplicates();
    }

    @Test
    void theSameInputsGiveTheSameNotices() {
        var events = List.of(MIRROR, DRAFT, without(DRAFT), LAW, without(LAW), DRAFT, LAW);

        assertThat(notices(events)).isEqualTo(notices(events));
    }
}
