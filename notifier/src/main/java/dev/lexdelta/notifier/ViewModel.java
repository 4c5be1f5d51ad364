package dev.lexdelta.notifier;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Token;
import dev.lexdelta.contract.subscription.Verdict;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.notifier.api.AttemptPage;
import dev.lexdelta.notifier.api.NoticePage;
import dev.lexdelta.notifier.api.PinPage;
import dev.lexdelta.notifier.api.ReadModel;
import dev.lexdelta.notifier.view.Cursor;
import dev.lexdelta.notifier.view.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The view as the API reads it. */
record ViewModel(View view) implements ReadModel {
    @Override
    public Optional<Token> token(String hash) {
        return view.token(hash);
    }

    @Override
    public Optional<Subscription> subscription(String id) {
        return view.subscription(id);
    }

    @Override
    public List<Subscription> subscriptionsOf(String owner) {
        return view.subscriptionsOf(owner);
    }

    @Override
    public Optional<ChangeEvent> change(String id) {
        return view.changeEvent(id);
    }

    @Override
    public Optional<Regulation> regulation(String id) {
        return view.regulation(id);
    }

    @Override
    public Optional<Jurisdiction> jurisdictionOf(String version) {
        return view.jurisdictionOf(version);
    }

    @Override
    public PinPage pins(String after, int limit) {
        var found = view.pins(after, limit + 1);
        var page = found.size() > limit ? found.subList(0, limit) : found;
        return new PinPage(page, found.size() > limit ? View.key(page.get(limit - 1)) : null);
    }

    @Override
    public List<SourceHealth> sources() {
        return view.sources();
    }

    @Override
    public Optional<Notice> notice(String id) {
        return view.notice(id);
    }

    @Override
    public AttemptPage attempts(String subscription, String after, int limit) {
        var found = view.attempts(subscription, after, limit + 1);
        var page = found.size() > limit ? found.subList(0, limit) : found;
        return new AttemptPage(page, found.size() > limit ? View.cursor(page.get(limit - 1)) : null);
    }

    @Override
    public Optional<NoticePage> notices(String cursor, Predicate<Notice> wanted, int limit) {
        return cursor(cursor)
                .map(after -> view.notices(after, wanted, limit))
                .map(page -> new NoticePage(page.notices(), page.next().toString()));
    }

    @Override
    public String end() {
        return view.end().toString();
    }

    @Override
    public CompletableFuture<Void> awaitNotices(String cursor, Duration atMost) {
        return view.awaitNotices(cursor(cursor).orElse(Cursor.START), atMost).handle((arrived, closed) -> null);
    }

    @Override
    public CompletableFuture<Verdict> verdict(String request) {
        return view.verdict(request).thenApply(Subscription::verdict);
    }

    private static Optional<Cursor> cursor(String text) {
        return text.isEmpty() ? Optional.of(Cursor.START) : Cursor.parse(text);
    }
}
