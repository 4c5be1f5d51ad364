package dev.lexdelta.notifier.mail;

import dev.lexdelta.contract.subscription.Disabled;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Messages;
import java.util.Locale;
import java.util.Objects;

/** Tells an owner whose name is a mail address that we serve a subscription no more; others see it in its state. */
public record OwnerNote(String address, String subject, String text) {
    public static OwnerNote of(Subscription subscription, Disabled why) {
        var wish = Objects.requireNonNull(subscription.wish(), "what is disabled is not deleted");
        var messages = new Messages(Language.of(Locale.forLanguageTag(wish.language())));
        var since = why.failingSince() == null ? "" : why.failingSince().toString();
        return new OwnerNote(
                subscription.owner(),
                messages.get("disabled.subject", wish.name()),
                messages.get(
                        "disabled.text",
                        wish.name(),
                        subscription.id(),
                        messages.get("disabled." + why.reason().name(), since),
                        Objects.requireNonNullElse(why.error(), "")));
    }
}
