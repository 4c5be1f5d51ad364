package dev.lexdelta.notifier.bot;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.render.ChatMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** 飞书: an interactive card; timestamp and signature stand in the body (open.feishu.cn, add-custom-bot). */
final class Feishu implements Platform {
    // rule: a request has at most 20 kB; what signs it is in it
    private static final int MOST_BYTES = 20 * 1024;
    private static final int SIGNATURE_BYTES = 128;
    // rule: at most 100 messages a minute and 5 a second
    private static final Pace PACE = new Pace(4, Duration.ofSeconds(1));
    private static final BotAddresses ADDRESSES = new BotAddresses(
            Set.of("open.feishu.cn", "open.larksuite.com"),
            Pattern.compile("/open-apis/bot/v2/hook/[A-Za-z0-9-]{1,100}\\?"),
            "https://open.feishu.cn/open-apis/bot/v2/hook/…");
    private static final Codes CODES = new Codes(
            "code",
            Set.of(9499, 11232, 99991400),
            Duration.ofMinutes(1),
            Set.of(19001),
            Set.of(19002, 19036),
            Set.of(19021, 19022, 19024));

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
        return Json.MAPPER.writeValueAsBytes(body(message)).length <= MOST_BYTES - SIGNATURE_BYTES;
    }

    @Override
    public Poster.Letter letter(URI url, String secret, ChatMessage message, Instant now) {
        var body = body(message);
        if (!secret.isEmpty()) {
            sign(body, secret, String.valueOf(now.getEpochSecond()));
        }
        return new Poster.Letter(url, Map.of(), Json.MAPPER.writeValueAsBytes(body));
    }

    // rule: seconds and secret on two lines are the key, nothing is what is signed
    private static void sign(ObjectNode body, String secret, String timestamp) {
        body.put("timestamp", timestamp).put("sign", Hmac.sign(timestamp + "\n" + secret, ""));
    }

    private static ObjectNode body(ChatMessage message) {
        var body = Json.MAPPER.createObjectNode().put("msg_type", "interactive");
        var card = body.putObject("card");
        card.putObject("config").put("wide_screen_mode", true);
        var header = card.putObject("header").put("template", "blue");
        header.putObject("title").put("tag", "plain_text").put("content", message.title());
        card.putArray("elements").addObject().put("tag", "markdown").put("content", String.join("\n", message.lines()));
        return body;
    }
}
