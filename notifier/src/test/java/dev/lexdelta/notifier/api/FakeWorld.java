package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.subscription.Token;
import dev.lexdelta.contract.subscription.Verdict;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.notifier.bot.BotSender;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.view.NotReadyException;
import dev.lexdelta.notifier.view.View;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Everything around the API, in maps: requests are judged as the topology judges them, unless it is told not to answer. */
final class FakeWorld implements ReadModel, RequestSink, PinSink, TargetRules, Health {
    static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");

    final Map<String, Token> tokens = new HashMap<>();
    final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    final Map<String, ChangeEvent> changes = new HashMap<>();
    final Map<String, Regulation> regulations = new HashMap<>();
    final List<Notice> notices = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>();
    final List<Delivery> told = new ArrayList<>();
    CompletableFuture<Sent> answers = CompletableFuture.completedFuture(new Sent.Delivered(204));
    final Map<String, Jurisdiction> versions = new HashMap<>();
    final List<SourceHealth> sources = new ArrayList<>();
    final Map<String, Pin> pins = new LinkedHashMap<>();
    final List<Request> requests = new ArrayList<>();
    private final Map<String, CompletableFuture<Verdict>> awaited = new HashMap<>();
    final SealedBox box = SealedBox.of(List.of(SealedBox.newKey("k1")));
    CompletableFuture<Void> more = new CompletableFuture<>();
    Instant now = NOW;
    boolean silent;
    boolean brokerDown;
    boolean broken;
    boolean logDown;
    String problem = "";
    String doubt = "";

    @Override
    public Optional<Token> token(String hash) {
        return Optional.ofNullable(tokens.get(hash));
    }

    @Override
    public Optional<Subscription> subscription(String id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    @Override
    public List<Subscription> subscriptionsOf(String owner) {
        return subscriptions.values().stream()
                .filter(subscription -> subscription.owner().equals(owner))
                .toList();
    }

    @Override
    public Optional<ChangeEvent> change(String id) {
        if (broken) {
            throw new IllegalStateException("secret of the store");
        }
        if (logDown) {
            throw new NotReadyException("cannot read lexdelta.changes-1 at 7");
        }
        return Optional.ofNullable(changes.get(id));
    }

    @Override
    public Optional<Regulation> regulation(String id) {
        return Optional.ofNullable(regulations.get(id));
    }

    @Override
    public Optional<Jurisdiction> jurisdictionOf(String version) {
        return Optional.ofNullable(versions.get(version));
    }

    @Override
    public List<SourceHealth> sources() {
        return sources;
    }

    @Override
    public PinPage pins(String after, int limit) {
        var found = pins.values().stream()
                .filter(pin -> (pin.a() + "-" + pin.b()).compareTo(after) > 0)
                .limit(limit)
                .toList();
        var last = found.isEmpty() ? null : found.get(found.size() - 1);
        return new PinPage(found, last == null || pins.size() == found.size() ? null : last.a() + "-" + last.b());
    }

    @Override
    public CompletableFuture<Void> send(String jurisdiction, Pin pin) {
        if (brokerDown) {
            return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
        }
        pins.put(jurisdiction, pin);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Optional<NoticePage> notices(String cursor, Predicate<Notice> wanted, int limit) {
        if (!cursor.matches("\\d*")) {
            return Optional.empty();
        }
        var found = new ArrayList<Notice>();
        var at = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        while (at < notices.size() && found.size() < limit) {
            var notice = notices.get(at++);
            if (wanted.test(notice)) {
                found.add(notice);
            }
        }
        return Optional.of(new NoticePage(found, String.valueOf(at)));
    }

    @Override
    public Optional<Notice> notice(String id) {
        return notices.stream().filter(notice -> notice.id().equals(id)).findFirst();
    }

    @Override
    public AttemptPage attempts(String subscription, String after, int limit) {
        var found = attempts.stream()
                .filter(attempt -> attempt.subscription().equals(subscription))
                .filter(attempt -> after.isEmpty() || View.cursor(attempt).compareTo(after) < 0)
                .sorted(Comparator.comparing(View::cursor).reversed())
                .toList();
        var page = found.stream().limit(limit).toList();
        return new AttemptPage(page, found.size() > limit ? View.cursor(page.get(limit - 1)) : null);
    }

    @Override
    public String end() {
        return String.valueOf(notices.size());
    }

    @Override
    public CompletableFuture<Void> awaitNotices(String cursor, Duration atMost) {
        return more;
    }

    CompletableFuture<Sent> tell(Delivery delivery) {
        told.add(delivery);
        return answers;
    }

    void arrives(Notice notice) {
        notices.add(notice);
        wakes();
    }

    void wakes() {
        var waiting = more;
        more = new CompletableFuture<>();
        waiting.complete(null);
    }

    @Override
    public CompletableFuture<Verdict> verdict(String request) {
        return awaited.computeIfAbsent(request, key -> new CompletableFuture<>());
    }

    @Override
    public CompletableFuture<Void> send(Request request) {
        if (brokerDown) {
            return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
        }
        requests.add(request);
        if (request.kind() == RequestKind.REPLAY) { // has no verdict
            return CompletableFuture.completedFuture(null);
        }
        if (!silent) {
            verdict(request.id()).complete(new Verdict(request.id(), judge(request)));
        }
        return CompletableFuture.completedFuture(null);
    }

    private Outcome judge(Request request) {
        var now = subscriptions.get(request.subscription());
        if (now == null && request.kind() != RequestKind.CREATE) {
            return Outcome.NOT_FOUND;
        }
        if (now != null && request.expectedRevision() >= 0 && request.expectedRevision() != now.revision()) {
            return request.kind() == RequestKind.CREATE ? Outcome.EXISTS : Outcome.STALE;
        }
        put(request.subscription(), request.owner(), now == null ? 1 : now.revision() + 1, request.wish());
        return Outcome.ACCEPTED;
    }

    void put(String id, String owner, long revision, Wish wish) {
        var state = wish == null ? SubscriptionState.DELETED : SubscriptionState.ACTIVE;
        var verdict = new Verdict("0".repeat(32), Outcome.ACCEPTED);
        var created = NOW.plusMillis(subscriptions.size());
        subscriptions.put(id, new Subscription(id, revision, owner, state, wish, created, NOW, verdict));
    }

    Target target(String subscription) {
        var wish = Objects.requireNonNull(subscriptions.get(subscription).wish());
        return box.open(subscription, wish.sealed()).found().orElseThrow();
    }

    @Override
    public Optional<String> refusal(ChannelKind kind, URI url) {
        var bot = BotSender.refusal(kind, url, host -> false);
        if (bot.isPresent()) {
            return bot;
        }
        return url.getHost().startsWith("10.") || url.getHost().equals("[::1]")
                ? Optional.of("leads into a private network")
                : Optional.empty();
    }

    @Override
    public Optional<String> dead() {
        return Optional.empty();
    }

    @Override
    public Optional<String> notReady() {
        return closed().or(() -> Optional.of(doubt).filter(text -> !text.isEmpty()));
    }

    @Override
    public Optional<String> closed() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }
}
