package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.notifier.api.json.Fields;
import dev.lexdelta.notifier.api.json.JsonBody;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.api.json.TextRule;
import dev.lexdelta.notifier.seal.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as a client wants it.
 *
 * @param target null only where the form has errors
 */
record SubscriptionForm(
        String name, Filter filter, @Nullable Target target, String language, boolean enabled) {
    /** What we tell of a subscription and nobody sets; a client may send back what it was shown. */
    static final Set<String> READ_ONLY = Set.of("id", "revision", "state", "disabled", "createdAt", "changedAt");

    private static final TextRule NAME = TextRule.line(200);
    private static final TextRule LANGUAGE = TextRule.pattern("zh|en", "zh or en");

    /**
     * Reads a body.
     *
     * @param present the target as it stands, which stays where none is given; null for a new subscription
     */
    static Read<SubscriptionForm> read(byte[] body, Channels channels, @Nullable Target present) {
        return JsonBody.read(body, fields -> read(fields, channels, present));
    }

    private static SubscriptionForm read(Fields fields, Channels channels, @Nullable Target present) {
        fields.ignore(READ_ONLY);
        return new SubscriptionForm(
                fields.text("name", NAME),
                FilterForm.read(fields, "filter"),
                target(fields, channels, present),
                fields.text("language", "zh", LANGUAGE),
                fields.flag("enabled", true));
    }

    private static @Nullable Target target(Fields fields, Channels channels, @Nullable Target present) {
        if (!fields.has("channel") && present == null) {
            fields.wrong("channel", "is missing");
        }
        if (!fields.has("channel")) {
            return present;
        }
        return fields.object("channel", channel -> channels.read(channel, present))
                .orElse(null);
    }
}
