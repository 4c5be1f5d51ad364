package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What is asked. */
public enum RequestKind {
    CREATE,
    CHANGE,
    DELETE,
    /** By the delivery: the target said that it is gone. */
    DISABLE,
    /** To belong to another owner, whom the request names, from the very revision that was seen. */
    HAND_OVER,
    /** By the notifier: address and secret as a newer key seals them; nothing that an owner sees changes. */
    RESEAL,
    /** To be told again of a notice; changes nothing of the subscription, and has no verdict. */
    REPLAY,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
