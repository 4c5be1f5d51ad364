package dev.lexdelta.notifier.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.notifier.deliver.Notices;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.seal.Target;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class BotSenderTest {
    private static final URI BASE = URI.create("https://lexdelta.example.org/");
    private static final RefusedTargets LOCAL = new RefusedTargets(List.of("127.0.0.0/8"));

    private StubBots bots;
    private Poster poster;
    private BotSender sender;

    @BeforeEach
    void start() throws IOException {
        bots = new StubBots();
        poster = new Poster(LOCAL);
        sender = new BotSender(BASE, poster, LOCAL::allows, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        sender.close();
        poster.close();
        bots.close();
    }

    private Target target(ChannelKind kind) {
        return switch (kind) {
            case WECOM -> new Target(kind, bots.url("/cgi-bin/webhook/send?key=key"), "");
            case DINGTALK -> new Target(kind, bots.url("/robot/send?access_token=token"), StubBots.SECRET);
            default -> new Target(kind, bots.url("/open-apis/bot/v2/hook/token"), StubBots.SECRET);
        };
    }

    private CompletableFuture<Sent> later(Notice notice, Target target) {
        return sender.send(Notices.delivery(notice, target.kind(), ""), target);
    }

    private Sent send(Notice notice, Target target) throws Exception {
        return later(notice, target).get(30, TimeUnit.SECONDS);
    }

    private static Notice huge() {
        var effects = IntStream.range(0, 300)
                .mapToObj(i -> new ArticleEffect(
                        Label.PENALTY,
                        Direction.STRICTER,
                        "旧".repeat(900) + i,
                        "新".repeat(900),
                        i + "/p1",
                        i + "/p1",
                        "fine"))
                .toArray(ArticleEffect[]::new);
        return Notices.notice("长".repeat(3000), "", List.of(Notices.comparison("c1", Severity.MAJOR, effects)));
    }

    @ParameterizedTest
    @EnumSource(names = {"WECOM", "DINGTALK", "FEISHU"})
    void isUnderstoodByThePlatform(ChannelKind kind) throws Exception {
        assertThat(send(Notices.promulgated(), target(kind))).isEqualTo(new Sent.Delivered(200));
        assertThat(bots.taken.get(0).toString())
                .contains(Notices.TITLE, "2026-07-01 起施行", "五万元以下罚款 → 十万元以下罚款", "/v1/changes/c1");
    }

    @ParameterizedTest
    @EnumSource(names = {"WECOM", "DINGTALK", "FEISHU"})
    void keepsWithinTheSizeOfThePlatformWhateverTheNotice(ChannelKind kind) throws Exception {
        assertThat(send(huge(), target(kind))).isEqualTo(new Sent.Delivered(200));
        assertThat(bots.taken.get(0).toString()).contains("其余变化从略");
    }

    @ParameterizedTest
    @EnumSource(names = {"WECOM", "DINGTALK", "FEISHU"})
    void putsTogetherAFloodAndLosesNothing(ChannelKind kind) throws Exception {
        var results = IntStream.range(0, 40)
                .mapToObj(i -> later(Notices.notice("条例" + i + "号", "", List.of()), target(kind)))
                .toList();

        for (var result : results) {
            assertThat(result.get(50, TimeUnit.SECONDS)).isEqualTo(new Sent.Delivered(200));
        }
        var all = bots.taken.toString();
        assertThat(IntStream.range(0, 40)).allSatisfy(i -> assertThat(all).contains("条例" + i + "号"));
        assertThat(bots.taken).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WECOM    | {"errcode":45009,"errmsg":"api freq out of limit"} | Failed  | PT1M
            WECOM    | {"errcode":-1,"errmsg":"system busy"}              | Failed  |
            WECOM    | {"errcode":93000,"errmsg":"invalid webhook url"}   | Gone    |
            WECOM    | {"errcode":40058,"errmsg":"exceed max length"}     | Refused |
            DINGTALK | {"errcode":130101,"errmsg":"send too fast"}        | Failed  | PT10M
            DINGTALK | {"errcode":310000,"errmsg":"keywords not in content"} | Failed |
            DINGTALK | {"errcode":400013,"errmsg":"群已被解散"}            | Gone    |
            DINGTALK | {"errcode":430102,"errmsg":"含有不合适的文本"}      | Refused |
            FEISHU   | {"code":11232,"msg":"frequency limited"}           | Failed  | PT1M
            FEISHU   | {"code":19024,"msg":"Key Words Not Found"}         | Failed  |
            FEISHU   | {"code":19001,"msg":"param invalid: incoming webhook access token invalid"} | Gone |
            FEISHU   | {"code":19036,"msg":"too large"}                   | Refused |
            FEISHU   | {"code":424242,"msg":"new"}                        | Failed  |
            WECOM    | <html>ok</html>                                    | Failed  |
            DINGTALK | {"errmsg":"ok"}                                    | Failed  |
            FEISHU   | {"code":"0"}                                       | Failed  |
            WECOM    | {"errcode":0,                                      | Failed  |
            """)
    void takesACodeForWhatItMeansThoughTheStatusIs200(
            ChannelKind kind, String answer, String outcome, Duration retryAfter) throws Exception {
        bots.answer = answer;

        var sent = send(Notices.promulgated(), target(kind));

        assertThat(sent.getClass().getSimpleName()).isEqualTo(outcome);
        if (sent instanceof Sent.Failed failed) {
            assertThat(failed.retryAfter()).isEqualTo(retryAfter);
            assertThat(failed.error()).doesNotContain("127.0.0.1", "token", "key=");
        }
    }

    @Test
    void doesNotBelieveACodeOfSuccessInAFailure() throws Exception {
        bots.status = 502;
        bots.answer = "{\"errcode\":0}";

        assertThat(send(Notices.promulgated(), target(ChannelKind.WECOM)))
                .isEqualTo(new Sent.Failed(502, "the platform answered 502", null));
    }

    @ParameterizedTest
    @EnumSource(names = {"DINGTALK", "FEISHU"})
    void isRefusedWithoutItsSecret(ChannelKind kind) throws Exception {
        var unsigned = new Target(kind, target(kind).address(), "");

        assertThat(send(Notices.promulgated(), unsigned))
                .isInstanceOfSatisfying(
                        Sent.Failed.class, failed -> assertThat(failed.error()).contains("safety rules"));
    }

    @Test
    void goesToNoHostThatIsNoPlatformsUnlessItIsAllowed() throws Exception {
        try (var strict = new BotSender(BASE, poster, host -> false, Clock.systemUTC())) {
            var sent = strict.send(
                            Notices.delivery(Notices.promulgated(), ChannelKind.WECOM, ""), target(ChannelKind.WECOM))
                    .get(30, TimeUnit.SECONDS);

            assertThat(sent)
                    .isEqualTo(new Sent.Failed(0, "the address is none of a bot, and its host is not allowed", null));
        }
        assertThat(bots.taken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WECOM", "DINGTALK", "FEISHU"})
    void carriesNoMarkupOfTheTexts(ChannelKind kind) throws Exception {
        send(Notices.notice("<at id=all></at>*a*[b](http://evil.example.org)@所有人", "", List.of()), target(kind));

        assertThat(bots.taken.get(0).toString()).doesNotContain("<at", "*a*", "](http://evil", "@所");
    }
}
