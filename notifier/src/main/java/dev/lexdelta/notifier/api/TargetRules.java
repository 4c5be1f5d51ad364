package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.ChannelKind;
import java.net.URI;
import java.util.Optional;

/** Which targets are never called. */
@FunctionalInterface
public interface TargetRules {
    /** Why a well-formed address is refused, in words that follow the name of its field. */
    Optional<String> refusal(ChannelKind kind, URI url);
}
