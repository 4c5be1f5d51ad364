package dev.lexdelta.notifier;

import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.notifier.api.Sealer;
import dev.lexdelta.notifier.api.Target;
import dev.lexdelta.notifier.seal.Opened;
import dev.lexdelta.notifier.seal.SealedBox;
import java.net.URI;
import java.util.Optional;

/** Targets as the API knows them, in the box from which the senders take them. */
record SealedTargets(SealedBox box) implements Sealer {
    @Override
    public String seal(String subscription, Target target) {
        return box.seal(
                subscription,
                target instanceof Target.Webhook webhook
                        ? new dev.lexdelta.notifier.seal.Target(webhook.url().toString(), webhook.secret())
                        : new dev.lexdelta.notifier.seal.Target(((Target.Mail) target).address(), ""));
    }

    @Override
    public Optional<Target> open(String subscription, Wish wish) {
        if (!(box.open(subscription, wish.sealed()) instanceof Opened.Open opened)) {
            return Optional.empty();
        }
        var target = opened.target();
        return switch (wish.channel()) {
            case WEBHOOK -> Optional.of(new Target.Webhook(URI.create(target.address()), target.secret()));
            case MAIL -> Optional.of(new Target.Mail(target.address()));
            case UNKNOWN -> Optional.empty();
        };
    }
}
