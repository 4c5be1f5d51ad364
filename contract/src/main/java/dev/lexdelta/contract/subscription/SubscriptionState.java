package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Whether a subscription is served. */
public enum SubscriptionState {
    /** Served. */
    ACTIVE,
    /** Kept, not served: by its owner, or because its target is gone. */
    DISABLED,
    /** Deleted; address and secret are gone, the rest follows. */
    DELETED,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
