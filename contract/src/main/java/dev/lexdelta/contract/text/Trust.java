package dev.lexdelta.contract.text;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How far a publisher of a copy is trusted. */
public enum Trust {
    /** The issuer or another official site. */
    OFFICIAL,
    /** Anybody else; never overwrites an official text. */
    MIRROR,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
