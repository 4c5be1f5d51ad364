package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.notifier.seal.Target;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A subscription as its owner may see it: no secret, and of the address what tells it from others. */
final class SubscriptionJson {
    /** What we tell of a channel and nobody sets; a client may send back what it was shown. */
    static final Set<String> READ_ONLY_OF_CHANNEL = Set.of("previousSecretUntil");

    private final SealedBox box;
    private final InstantSource clock;

    SubscriptionJson(SealedBox box, InstantSource clock) {
        this.box = box;
        this.clock = clock;
    }

    ObjectNode write(Subscription subscription, Wish wish) {
        var json = Json.MAPPER.createObjectNode();
        json.put("id", subscription.id());
        json.put("revision", subscription.revision());
        json.put("name", wish.name());
        json.set("filter", Json.MAPPER.valueToTree(wish.filter()));
        json.set("channel", channel(subscription.id(), wish));
        json.put("language", wish.language());
        json.put("enabled", wish.enabled());
        json.put("state", subscription.state().name());
        json.set("disabled", Json.MAPPER.valueToTree(subscription.disabled()));
        json.put("createdAt", subscription.createdAt().toString());
        json.put("changedAt", subscription.changedAt().toString());
        return json;
    }

    private ObjectNode channel(String id, Wish wish) {
        var json = Json.MAPPER.createObjectNode().put("kind", wish.channel().name());
        box.open(id, wish.sealed()).found().ifPresent(target -> {
            json.put(addressField(target), target.masked());
            target.retiredAt(clock.instant())
                    .ifPresent(
                            old -> json.put("previousSecretUntil", old.until().toString()));
        });
        return json;
    }

    private static String addressField(Target target) {
        return target.kind() == ChannelKind.MAIL ? "address" : "url";
    }

    /** What is known of a subscription before its verdict is seen. */
    static ObjectNode pending(String id, Target target) {
        var json = Json.MAPPER.createObjectNode().put("id", id);
        json.putObject("channel").put("kind", target.kind().name());
        return json;
    }

    /** Shows the secret of a webhook, once: when it is new. */
    static ObjectNode withNewSecret(ObjectNode json, Target target, @Nullable Target before) {
        boolean shown = before != null && before.secret().equals(target.secret());
        if (target.kind() == ChannelKind.WEBHOOK && !shown) {
            json.withObjectProperty("channel").put("secret", target.secret());
        }
        return json;
    }
}
