package dev.lexdelta.notifier.bot;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.render.Language;
import java.util.concurrent.CompletableFuture;

/**
 * A notice that waits for its turn.
 *
 * @param alone whether it must have a message of its own
 */
record Waiting(Notice notice, Language language, String secret, boolean alone, CompletableFuture<Sent> result) {
    boolean mayJoin(Waiting first) {
        return !alone && language == first.language && secret.equals(first.secret);
    }

    Waiting byItself() {
        return new Waiting(notice, language, secret, true, result);
    }
}
