package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How a subscriber is reached. */
public enum ChannelKind {
    /** A POST by Standard Webhooks. */
    WEBHOOK,
    /** An e-mail. */
    MAIL,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
