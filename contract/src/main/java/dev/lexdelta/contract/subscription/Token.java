package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** A token, keyed by its hash; the token itself is shown once and kept nowhere. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("Token")
public record Token(String owner, Scope scope, Instant createdAt) {}
