package dev.lexdelta.ingester.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><script>var wzws_x = 1;</script>Please enable JavaScript | true",
                "<script>document.cookie='__jsl_clearance=1'</script>           | true",
                "<title>安全验证</title><p>请完成安全验证后继续访问                    | true",
                "<p>您的访问被拦截，请联系网站防火墙管理员                            | true",
                "<div id=app></div><script src=app.js></script>                 | true",
                "<div class=row><script>write('<a href=1>')</script></div>       | false",
                "<script>x()</script><ul><li><a href=1>供水条例</a></ul>          | false",
                "<script>x()</script><p>第一条 为了规范供水，制定本条例。              | false",
                "第一条 使用验证码的，应当告知用户。                                 | false",
                "{\"html\": \"验证码\"}                                          | false",
                "'' | false"
            })
    void tellsThePageOfAFirewallFromThatOfTheSite(String page, boolean challenge) {
        assertThat(Challenge.in(page.getBytes(StandardCharsets.UTF_8)).isPresent())
                .isEqualTo(challenge);
    }

    @ParameterizedTest
    @CsvSource({"验证码", "防火墙", "please enable javascript"})
    void aLawThatSpeaksOfSuchThingsIsNone(String word) {
        var law = "<p>" + "第一条 网络运营者应当采取措施防范风险。".repeat(40) + word;

        assertThat(Challenge.in(law.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
