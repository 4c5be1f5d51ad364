package dev.lexdelta.notifier.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.deliver.Notices;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterMatchTest {
    /** Filters in JSON with apostrophes for quotes; the notice is a promulgation with a stricter fine. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {}                                                              | true
                    {'jurisdictions':['370100']}                                    | true
                    {'jurisdictions':['370000']}                                    | true
                    {'jurisdictions':['370200']}                                    | false
                    {'jurisdictions':['370102']}                                    | false
                    {'jurisdictions':['100000']}                                    | false
                    {'jurisdictions':['000000']}                                    | false
                    {'jurisdictions':['440000','370000']}                           | true
                    {'regulations':['r1']}                                          | true
                    {'regulations':['r2','r1']}                                     | true
                    {'regulations':['r2']}                                          | false
                    {'instruments':['LOCAL_REGULATION','LAW']}                      | true
                    {'instruments':['LAW']}                                         | false
                    {'instruments':['OF_TOMORROW']}                                 | false
                    {'titleWords':['公共数据']}                                       | true
                    {'titleWords':['数字经济','条例']}                                 | true
                    {'titleWords':['数字经济']}                                       | false
                    {'textWords':['罚款']}                                           | true
                    {'textWords':['10万']}                                           | true
                    {'textWords':['１０万']}                                          | true
                    {'textWords':['app，']}                                          | true
                    {'textWords':['APP,']}                                          | true
                    {'textWords':['拘留']}                                           | false
                    {'textWords':['公共数据']}                                        | false
                    {'kinds':['PROMULGATED']}                                       | true
                    {'kinds':['ADOPTED','PROMULGATED']}                             | true
                    {'kinds':['ADOPTED']}                                           | false
                    {'kinds':['OF_TOMORROW']}                                       | false
                    {'transitions':['DRAFT_TO_ENACTED']}                            | true
                    {'transitions':['DRAFT_TO_DRAFT']}                              | false
                    {'transitions':['OF_TOMORROW']}                                 | false
                    {'effects':[{'label':'PENALTY'}]}                               | true
                    {'effects':[{'label':'PENALTY','direction':'STRICTER'}]}        | true
                    {'effects':[{'label':'PENALTY','direction':'LOOSER'}]}          | false
                    {'effects':[{'label':'DUTY'},{'label':'PENALTY'}]}              | true
                    {'effects':[{'label':'DUTY'}]}                                  | false
                    {'effects':[{'label':'OF_TOMORROW'}]}                           | false
                    {'leastSeverity':'MAJOR'}                                       | true
                    {'leastSeverity':'EDITORIAL'}                                   | true
                    {'leastSeverity':'OF_TOMORROW'}                                 | false
                    {'words':['罚款']}                                              | true
                    {'words':['公共数据']}                                            | true
                    {'words':['拘留','ＡＰＰ']}                                        | true
                    {'words':['拘留']}                                              | false
                    {'leastChange':0}                                               | true
                    {'leastChange':0.1}                                             | true
                    {'leastChange':0.11}                                            | false
                    {'all':[{'kinds':['PROMULGATED']},{'words':['罚款']}]}            | true
                    {'all':[{'kinds':['PROMULGATED']},{'words':['拘留']}]}            | false
                    {'any':[{'kinds':['ADOPTED']},{'words':['罚款']}]}                | true
                    {'any':[{'kinds':['ADOPTED']},{'words':['拘留']}]}                | false
                    {'not':[{'words':['拘留']}]}                                     | true
                    {'not':[{'words':['拘留']},{'kinds':['PROMULGATED']}]}            | false
                    {'not':[{'kinds':['PROMULGATED'],'words':['拘留']}]}              | true
                    {'not':[{'kinds':['OF_TOMORROW']}]}                             | true
                    {'not':[{'not':[{'words':['罚款']}]}]}                            | true
                    {'textWords':['罚款'],'any':[{'kinds':['ADOPTED']}]}              | false
                    {'textWords':['拘留'],'any':[{'kinds':['PROMULGATED']}]}          | false
                    {'any':[{'all':[{'words':['罚款']},{'not':[{'words':['数据']}]}]},{'leastSeverity':'MAJOR'}]} | true
                    {'any':[{'all':[{'words':['罚款']},{'not':[{'words':['数据']}]}]},{'leastChange':0.5}]} | false
                    {'jurisdictions':['370000'],'textWords':['罚款'],'leastSeverity':'MAJOR'} | true
                    {'jurisdictions':['370000'],'textWords':['拘留'],'leastSeverity':'MAJOR'} | false
                    """)
    void fitsWhatIsWanted(String filter, boolean fits) {
        var notice = Notices.notice(
                Notices.TITLE,
                "处10万元以下罚款，通过 ＡＰＰ，",
                List.of(
                        Notices.comparison("c0", Severity.ORDINARY),
                        Notices.comparison("c1", Severity.MAJOR, Notices.FINE)));

        assertThat(FilterMatch.fits(filter(filter), notice)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 100000, true",
        "100000, 370000, false",
        "100000, 000000, false",
        "370000, 370000, true",
        "370000, 370181, true",
        "370000, 380000, false",
        "370100, 370181, true",
        "370100, 370000, false",
        "370100, 370200, false",
        "370181, 370181, true",
        "370181, 370182, false",
        "110000, 110105, true",
        "420000, 429004, true",
        "429000, 429004, true",
        "000000, 000000, true",
        "000000, 370000, false",
        "370000, 37, false",
        "'', 370000, false",
    })
    void takesAProvinceWithItsCities(String wanted, String code, boolean includes) {
        assertThat(Regions.includes(wanted, code)).isEqualTo(includes);
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR, ORDINARY, false",
        "ORDINARY, ORDINARY, true",
        "EDITORIAL, ORDINARY, true",
        "ORDINARY, EDITORIAL, false",
        "EDITORIAL, UNKNOWN, false",
    })
    void demandsALeastSeverity(String least, Severity most, boolean fits) {
        var notice = Notices.notice(Notices.TITLE, "", List.of(Notices.comparison("c1", most)));

        assertThat(FilterMatch.fits(filter("{'leastSeverity':'" + least + "'}"), notice))
                .isEqualTo(fits);
    }

    @Test
    void passesANoticeWithoutComparisonOnlyWhereNeitherSeverityNorChangeIsDemanded() {
        var bare = Notices.notice(NoticeKind.CONSULTATION_OPENED, "370100", Notices.TITLE, "", List.of());

        assertThat(FilterMatch.fits(Notices.ALL, bare)).isTrue();
        assertThat(FilterMatch.fits(filter("{'leastSeverity':'EDITORIAL'}"), bare))
                .isFalse();
        assertThat(FilterMatch.fits(filter("{'leastChange':0}"), bare)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0.2, true", "0.7, 0.3, true", "0.9, 0.1, true", "1, 0, true", "0.8, 0.21, false", "0, 1, true"})
    void demandsALeastShareOfChange(double kept, double least, boolean fits) {
        var summary = new Summary(Map.of(), 0, 0, 0, kept, Severity.ORDINARY, new Headline("", ""));
        var comparison = new NoticeComparison("c1", 1, Transition.DRAFT_TO_ENACTED, summary, List.of());
        var notice = Notices.notice(Notices.TITLE, "", List.of(comparison));

        assertThat(FilterMatch.fits(filter("{'leastChange':" + least + "}"), notice))
                .isEqualTo(fits);
    }

    @Test
    void doesNotFindAWordAcrossTwoTitles() {
        Notice notice = Notices.notice("甲乙", "", List.of());

        assertThat(FilterMatch.fits(filter("{'titleWords':['乙甲']}"), notice)).isFalse();
    }

    private static Filter filter(String json) {
        return Json.MAPPER.readValue(json.replace('\'', '"'), Filter.class);
    }
}
