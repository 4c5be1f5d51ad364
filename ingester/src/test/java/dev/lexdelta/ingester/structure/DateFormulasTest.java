package dev.lexdelta.ingester.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.structure.Event.Change;
import dev.lexdelta.ingester.structure.Event.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormulasTest {
    @ParameterizedTest
    @CsvFileSource(resources = "effective.csv", delimiter = '|')
    void readsTheDayOfEffect(String clause, @Nullable LocalDate date, @Nullable Basis basis) {
        var events = Events.of(head("2024年6月5日公布"));

        var day = DayOfEffect.in(clause, events);

        assertThat(day).isEqualTo(new DateReader.Day(date, basis));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "consultations.csv", delimiter = '|')
    void readsTheWindowForComments(
            String line, @Nullable LocalDate issued, @Nullable LocalDate opens, @Nullable LocalDate closes) {
        var window = Consultations.of(head(line), issued);

        assertThat(window == null ? null : window.opens()).isEqualTo(opens);
        assertThat(window == null ? null : window.closes()).isEqualTo(closes);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "expiry.csv", delimiter = '|')
    void readsHowLongATextApplies(String clause, @Nullable LocalDate date, @Nullable Basis basis) {
        var effective = DateReader.Day.stated(LocalDate.of(2024, 3, 1));

        assertThat(DayOfExpiry.in(clause, effective)).isEqualTo(new DateReader.Day(date, basis));
    }

    @Test
    void tellsAdoptionFromApprovalAndPromulgation() {
        var dates = new DateReader(
                        Events.of(head(
                                "《无锡市条例》已由无锡市第十七届人民代表大会常务委员会第十一次会议于2023年4月26日通过，经江苏省第十四届人民代表大会常务委员会第三次会议于2023年5月31日批准，现予公布，自2023年7月1日起施行。",
                                "无锡市人民代表大会常务委员会",
                                "2023年6月8日")),
                        List.of(),
                        null)
                .dates(new Stage(StageKind.PROMULGATED, 1, ""));

        assertThat(dates.adopted()).isEqualTo("2023-04-26");
        assertThat(dates.approved()).isEqualTo("2023-05-31");
        assertThat(dates.promulgated()).isEqualTo("2023-06-08");
        assertThat(dates.effective()).isEqualTo("2023-07-01");
    }

    @ParameterizedTest
    @CsvSource({"请于2025年4月2日前将意见反馈。可以通过以下方式提出", "请于2025年4月2日前通过信函反馈意见", "2025年4月2日前，可以通过电子邮件提出意见"})
    void takesAWayToSendCommentsForNoAdoption(String line) {
        assertThat(Events.of(head(line)).has(Role.ADOPTED)).isFalse();
    }

    @Test
    void givesNoDayOfEffectFromPromulgationToWhatIsOnlyAdopted() {
        var events = Events.of(head("2021年3月1日澜江市人民代表大会常务委员会第一次会议通过"));

        var day = DayOfEffect.in("本条例自公布之日起施行。", events);

        assertThat(day).isEqualTo(new DateReader.Day(null, Basis.DERIVED));
    }

    @Test
    void takesTheLatestAmendmentAsTheDayOfAdoption() {
        var events = Events.of(
                head(
                        "1997年7月3日第八届全国人民代表大会常务委员会第二十六次会议通过2007年8月30日第十届全国人民代表大会常务委员会第二十九次会议修订根据2015年4月24日第十二届全国人民代表大会常务委员会第十四次会议《关于修改〈电力法〉等六部法律的决定》修正"));

        assertThat(events.adopted()).hasValue(LocalDate.of(2015, 4, 24));
        assertThat(events.change()).isEqualTo(Change.AMENDED);
        assertThat(Issuers.of(events, List.of(), "动物防疫法", Optional.empty())).containsExactly("全国人民代表大会常务委员会");
    }

    @Test
    void takesADecisionToApproveForTheApproval() {
        var events = Events.of(head("2023年11月30日，山西省第十四届人大常委会第六次会议表决通过关于批准《太原市条例》的决定。"));

        assertThat(events.adopted()).isEmpty();
        assertThat(events.approved()).hasValue(LocalDate.of(2023, 11, 30));
    }

    private static List<Line> head(String... lines) {
        return List.of(lines).stream().map(line -> Line.text(line, false)).toList();
    }
}
