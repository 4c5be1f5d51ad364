package dev.lexdelta.notifier.bot;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.render.ChatMessage;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What one platform asks of those who post to its bots. Immutable. */
interface Platform {
    /** By the channel that leads there. */
    Map<ChannelKind, Platform> ALL = Map.of(
            ChannelKind.WECOM, new WeCom(),
            ChannelKind.DINGTALK, new DingTalk(),
            ChannelKind.FEISHU, new Feishu());

    /** Where its bots have their addresses. */
    BotAddresses addresses();

    /** How fast one of its bots may be posted to. */
    Pace pace();

    /** What the codes of its answers mean. */
    Codes codes();

    /** Whether a message is within its size. */
    boolean fits(ChatMessage message);

    /**
     * A message as it is posted.
     *
     * @param secret what it is signed with; empty for a bot that takes unsigned messages
     */
    Poster.Letter letter(URI url, String secret, ChatMessage message, Instant now);

    /** The platform of a channel; none when the channel is no bot. */
    static Optional<Platform> of(ChannelKind kind) {
        return Optional.ofNullable(ALL.get(kind));
    }
}
