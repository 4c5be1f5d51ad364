package dev.lexdelta.notifier;

import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.notifier.api.TargetRules;
import dev.lexdelta.notifier.bot.BotSender;
import java.net.URI;
import java.util.Optional;

/** What is refused when a target is registered: the same networks that are refused at each call, and strangers for bots. */
public record CheckedTargets(RefusedTargets targets) implements TargetRules {
    @Override
    public Optional<String> refusal(ChannelKind kind, URI url) {
        return targets.refusesHost(url.getHost())
                ? Optional.of("lies in a network that is not allowed")
                : BotSender.refusal(kind, url, targets::allows);
    }
}
