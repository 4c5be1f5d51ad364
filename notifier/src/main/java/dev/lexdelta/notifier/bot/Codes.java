package dev.lexdelta.notifier.bot;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.post.Answer;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the codes in a platform's answers mean: HTTP 200 says nothing there. A code in none of the sets may get better.
 *
 * @param field of the answer that holds the code; 0 is success
 * @param busy too many messages
 * @param pause how long the platform then takes no more
 * @param gone there is no such bot, or no such group, any more
 * @param refused it will never take this message
 * @param guarded the bot's own safety rules (keyword, signature, address) refuse it, which its owner can mend
 */
record Codes(
        String field,
        Set<Integer> busy,
        Duration pause,
        Set<Integer> gone,
        Set<Integer> refused,
        Set<Integer> guarded) {
    private static final int TOO_MANY = 429;

    Sent judge(Answer.Status answer) {
        var code = code(answer.body());
        if (code.isPresent()) {
            return judge(answer.code(), code.getAsInt());
        }
        return answer.code() / 100 == 2
                ? new Sent.Failed(answer.code(), "the answer of the platform holds no " + field, null)
                : new Sent.Failed(
                        answer.code(),
                        "the platform answered " + answer.code(),
                        answer.code() == TOO_MANY ? pause : null);
    }

    private Sent judge(int status, int code) {
        if (code == 0) {
            return status / 100 == 2
                    ? new Sent.Delivered(status)
                    : new Sent.Failed(status, "the platform answered " + status, null);
        }
        if (gone.contains(code)) {
            return new Sent.Gone(status, "the platform says that there is no such bot: " + named(code));
        }
        if (refused.contains(code)) {
            return new Sent.Refused(status, "the platform does not take this message: " + named(code));
        }
        if (busy.contains(code)) {
            return new Sent.Failed(status, "the bot has had too many messages: " + named(code), pause);
        }
        return new Sent.Failed(
                status,
                guarded.contains(code)
                        ? "the safety rules of the bot (keyword, signature, address) refuse it: " + named(code)
                        : "the platform answered " + named(code),
                null);
    }

    private String named(int code) {
        return field + " " + code;
    }

    private OptionalInt code(String body) {
        try {
            JsonNode code = Json.MAPPER.readTree(body).path(field);
            return code.isInt() ? OptionalInt.of(code.intValue()) : OptionalInt.empty();
        } catch (JacksonException e) { // cut off, or no JSON
            return OptionalInt.empty();
        }
    }
}
