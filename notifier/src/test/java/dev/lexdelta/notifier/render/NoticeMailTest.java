package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Severity;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeMailTest {
    private static final URI LEAVE = URI.create("https://lexdelta.example.org/leave?a=1&b=2");

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsLikeTheGoldenFile(Language language) {
        var mail = new NoticeMail(language);
        var name = "mail-" + language.locale().getLanguage();
        var comparisons = List.of(Samples.comparison());

        Golden.check(name + ".txt", mail.text(Samples.promulgated(), comparisons, LEAVE));
        Golden.check(name + ".html", mail.html(Samples.promulgated(), comparisons, LEAVE));
    }

    @Test
    void tellsTheFiguresWhereTheComparisonCannotBeHad() {
        var text = new NoticeMail(Language.ZH).text(Samples.promulgated(), List.of(), LEAVE);

        assertThat(text).contains("罚款上限由二十万元提高到五十万元", "保留文字 87%");
    }

    @Test
    void keepsTheLinesOfTheTextShort() {
        var text = new NoticeMail(Language.EN).text(Samples.promulgated(), List.of(Samples.comparison()), LEAVE);

        assertThat(text.lines().filter(line -> !line.contains("://")))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(76));
    }

    @Test
    void letsNoTextOfALawWriteHtml() {
        var evil = "<script>alert('1')</script>\"onload=\"";
        var change = Samples.change(
                ChangeKind.MODIFIED,
                List.of("1"),
                List.of("1"),
                Severity.MAJOR,
                Samples.equal(evil, "1/p1", "1/p1"),
                Samples.insert(evil, "1/p1"),
                Samples.delete(evil, "1/p1"),
                Samples.in(evil, "1/p1", 1));

        var html = new NoticeMail(Language.ZH)
                .html(Samples.promulgated(), List.of(Samples.comparison(List.of(change))), LEAVE);

        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script", "\"onload");
    }

    @Test
    void cutsWhatIsTooLongForAMail() {
        var change = Samples.change(
                ChangeKind.ADDED, List.of(), List.of("1"), Severity.MAJOR, Samples.insert("长".repeat(100_000), "1/p1"));
        var comparison = Samples.comparison(Collections.nCopies(10, change));
        var mail = new NoticeMail(Language.ZH);

        assertThat(mail.html(Samples.promulgated(), List.of(comparison), LEAVE))
                .hasSizeLessThan(NoticeMail.LONGEST + 10_000)
                .contains("其余部分从略", "退订");
        assertThat(mail.text(Samples.promulgated(), List.of(comparison), LEAVE))
                .hasSizeLessThan(NoticeMail.LONGEST + 10_000)
                .contains("其余部分从略", "退订");
    }
}
