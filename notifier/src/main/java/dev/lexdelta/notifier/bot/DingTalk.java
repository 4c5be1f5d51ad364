package dev.lexdelta.notifier.bot;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.render.ChatMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** 钉钉: markdown; timestamp and signature stand in the query (open.dingtalk.com, custom-robot-access). */
final class DingTalk implements Platform {
    // rule: a message has at most 20,000 bytes
    private static final int MOST_BYTES = 20_000;
    // rule: at most 20 messages a minute; who sends more is shut out for ten
    private static final Pace PACE = new Pace(9, Duration.ofSeconds(6));
    private static final BotAddresses ADDRESSES = new BotAddresses(
            Set.of("oapi.dingtalk.com"),
            Pattern.compile("/robot/send\\?access_token=[A-Za-z0-9]{1,200}"),
            "https://oapi.dingtalk.com/robot/send?access_token=…");
    private static final Codes CODES = new Codes(
            "errcode",
            Set.of(130101, 410100),
            Duration.ofMinutes(10),
            Set.of(300005, 400013, 400101, 400106),
            Set.of(40035, 43004, 400105, 430101, 430102, 430103, 430104),
            Set.of(310000));

    @Override
    public BotAddresses addresses() {
        return ADDRESSES;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public Codes codes() {
        return CODES;
    }

    @Override
    public boolean fits(ChatMessage message) {
        return body(message).length <= MOST_BYTES;
    }

    @Override
    public Poster.Letter letter(URI url, String secret, ChatMessage message, Instant now) {
        return new Poster.Letter(secret.isEmpty() ? url : signed(url, secret, now), Map.of(), body(message));
    }

    // rule: the secret is the key, milliseconds and secret on two lines are what is signed
    private static URI signed(URI url, String secret, Instant now) {
        var timestamp = String.valueOf(now.toEpochMilli());
        var sign = URLEncoder.encode(Hmac.sign(secret, timestamp + "\n" + secret), StandardCharsets.UTF_8);
        var joint = url.getRawQuery() == null ? "?" : "&";
        return URI.create(url + joint + "timestamp=" + timestamp + "&sign=" + sign);
    }

    // rule: a line ends with two spaces, else the next is joined to it
    private static byte[] body(ChatMessage message) {
        var body = Json.MAPPER.createObjectNode().put("msgtype", "markdown");
        body.putObject("markdown")
                .put("title", message.title())
                .put("text", "#### " + message.title() + "\n" + String.join("  \n", message.lines()));
        return Json.MAPPER.writeValueAsBytes(body);
    }
}
