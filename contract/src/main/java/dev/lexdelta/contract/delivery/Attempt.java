package dev.lexdelta.contract.delivery;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver a notice and its result; ids only, nothing personal.
 *
 * @param number from 1
 * @param status HTTP status or SMTP reply code, 0 when there was no answer
 * @param error what went wrong in one sentence, null when delivered
 * @param retryAfter when the target asked to be tried again, null when it did not
 * @param replay whether its owner asked to be told again
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("Attempt")
public record Attempt(
        String subscription,
        String regulation,
        String notice,
        int number,
        Instant at,
        long millis,
        AttemptOutcome outcome,
        int status,
        @Nullable String error,
        @Nullable Instant retryAfter,
        boolean replay) {}
