package dev.lexdelta.notifier.bot;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.render.ChatMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** 企业微信: the key in the address is all there is, messages are not signed (developer.work.weixin.qq.com, 91770). */
final class WeCom implements Platform {
    // rule: markdown.content has at most 4096 bytes of UTF-8
    private static final int MOST_BYTES = 4096;
    // rule: at most 20 messages a minute
    private static final Pace PACE = new Pace(9, Duration.ofSeconds(6));
    private static final BotAddresses ADDRESSES = new BotAddresses(
            Set.of("qyapi.weixin.qq.com"),
            Pattern.compile("/cgi-bin/webhook/send\\?key=[A-Za-z0-9-]{1,100}"),
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…");
    private static final Codes CODES = new Codes(
            "errcode",
            Set.of(45009, 45033),
            Duration.ofMinutes(1),
            Set.of(93000, 93008),
            Set.of(40008, 40058, 44004, 45002),
            Set.of());

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
        return content(message).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    @Override
    public Poster.Letter letter(URI url, String secret, ChatMessage message, Instant now) {
        var body = Json.MAPPER.createObjectNode().put("msgtype", "markdown");
        body.putObject("markdown").put("content", content(message));
        return new Poster.Letter(url, Map.of(), Json.MAPPER.writeValueAsBytes(body));
    }

    private static String content(ChatMessage message) {
        return "**" + message.title() + "**\n" + String.join("\n", message.lines());
    }
}
