package dev.lexdelta.notifier.bot;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.notifier.deliver.Channel;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.post.Answer;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.render.ChatText;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.webhook.WebhookUrl;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Posts notices to the bots of group chats, each at the pace of its platform. Thread-safe; close it to stop. */
public final class BotSender implements Channel, AutoCloseable {
    /** How many notices of one subscription may be on their way at a time, so that there is something to put together. */
    public static final int WIDTH = 10;

    private static final int MANY_LANES = 1000;

    private final URI base;
    private final Poster poster;
    private final Predicate<String> allowed;
    private final InstantSource clock;
    private final Map<String, BotLane> lanes = new ConcurrentHashMap<>();
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(runnable -> {
        var thread = new Thread(runnable, "bots");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A sender.
     *
     * @param base address under which the API answers, for the links in what is sent
     * @param allowed whether an operator opened a host to bots that is none of a platform's
     */
    public BotSender(URI base, Poster poster, Predicate<String> allowed, InstantSource clock) {
        this.base = base;
        this.poster = poster;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** The channels that lead to bots. */
    public static Set<ChannelKind> channels() {
        return Platform.ALL.keySet();
    }

    /** Why a well-formed address is none of a bot of this channel, in words that follow the name of its field. */
    public static Optional<String> refusal(ChannelKind kind, URI url, Predicate<String> allowed) {
        return Platform.of(kind).flatMap(platform -> platform.addresses().refusal(url, allowed));
    }

    @Override
    public CompletableFuture<Sent> send(Delivery delivery, Target target) {
        var platform = Platform.of(target.kind());
        if (platform.isEmpty() || !(WebhookUrl.read(target.address()) instanceof WebhookUrl.Usable usable)) {
            return failed("the address of the bot is malformed");
        }
        if (refusal(target.kind(), usable.url(), allowed).isPresent()) {
            return failed("the address is none of a bot, and its host is not allowed");
        }
        var language = Language.of(Locale.forLanguageTag(delivery.wish().language()));
        var result = new CompletableFuture<Sent>();
        var waiting = new Waiting(delivery.notice(), language, target.secret(), false, result);
        lane(platform.get(), usable.url(), waiting).run();
        return result;
    }

    private BotLane lane(Platform platform, URI url, Waiting waiting) {
        if (lanes.size() > MANY_LANES) {
            lanes.values().removeIf(BotLane::isIdle);
        }
        return lanes.compute(url.toString(), (key, known) -> {
            var lane = known == null ? lane(platform, url) : known;
            lane.add(waiting); // before anybody may find it idle
            return lane;
        });
    }

    private BotLane lane(Platform platform, URI url) {
        return new BotLane(platform.pace(), new Post(platform, url), clock, this::later);
    }

    private void later(Runnable run, Duration wait) {
        var unused = alarms.schedule(run, wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private final class Post implements BotLane.Courier {
        private final Platform platform;
        private final URI url;

        Post(Platform platform, URI url) {
            this.platform = platform;
            this.url = url;
        }

        @Override
        public int fit(List<Waiting> candidates) {
            int fitting = candidates.size();
            while (fitting > 1 && !platform.fits(text(candidates).several(notices(candidates.subList(0, fitting))))) {
                fitting--;
            }
            return fitting;
        }

        @Override
        public CompletableFuture<Sent> send(List<Waiting> batch) {
            var text = text(batch);
            var message =
                    batch.size() == 1 ? text.one(batch.get(0).notice(), platform::fits) : text.several(notices(batch));
            return poster.post(() -> platform.letter(url, batch.get(0).secret(), message, clock.instant()))
                    .thenApply(this::sent);
        }

        private Sent sent(Answer answer) {
            return answer instanceof Answer.Status status
                    ? platform.codes().judge(status)
                    : new Sent.Failed(0, ((Answer.None) answer).error(), null);
        }

        private ChatText text(List<Waiting> batch) {
            return new ChatText(batch.get(0).language(), base);
        }

        private static List<Notice> notices(List<Waiting> batch) {
            return batch.stream().map(Waiting::notice).toList();
        }
    }

    private static CompletableFuture<Sent> failed(String error) {
        return CompletableFuture.completedFuture(new Sent.Failed(0, error, null));
    }

    /** Stops: what still waits never ends. */
    @Override
    public void close() {
        alarms.shutdownNow();
    }
}
