package dev.lexdelta.benchmarks.delivery;

import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.notifier.NotifierConfig;
import dev.lexdelta.notifier.NotifierParts;
import dev.lexdelta.notifier.NotifierService;
import dev.lexdelta.notifier.deliver.ChannelSender;
import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.schedule.RetrySchedule;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.notifier.view.View;
import dev.lexdelta.notifier.webhook.WebhookSender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/** The notifier as it is, but for its schedule, which is divided by 3,600: an hour passes in a second. */
final class KilledNotifier {
    static final List<String> ALLOWED = List.of("127.0.0.1");

    private static final int HOUR = 3_600;

    private KilledNotifier() {}

    /** Takes the broker, the folder of its state and the key of seals; ends with the process that began it. */
    public static void main(String[] arguments) throws IOException {
        var key = arguments[2];
        var config = new NotifierConfig(
                arguments[0], Path.of(arguments[1]), "killed-notifier", null, null, null, List.of(key), ALLOWED);
        var poster = new Poster(new RefusedTargets(ALLOWED));
        var webhooks = new WebhookSender(URI.create("http://127.0.0.1/"), poster, Clock.systemUTC());
        var sender = new ChannelSender(SealedBox.of(List.of(key)), Map.of(ChannelKind.WEBHOOK, webhooks));
        var schedule = RetrySchedule.standard(new SecureRandom()).dividedBy(HOUR);
        var metrics = new DeliveryMetrics(new SimpleMeterRegistry());
        // not divided: the time that a killed notifier needs to come back is not divided either
        var disableAfter = RetrySchedule.DISABLE_AFTER;
        var parts = new NotifierParts(sender, schedule::next, disableAfter, metrics, disabled -> {});
        var service = new NotifierService(config, parts, new View());
        service.start();
        var unused = service.failure().thenAccept(KilledNotifier::fail);
        System.in.transferTo(OutputStream.nullOutputStream()); // until whoever began it is gone
        Runtime.getRuntime().halt(0);
    }

    private static void fail(Throwable cause) {
        System.err.println(Utils.stackTrace(cause)); // for whoever reads why a run failed
        Runtime.getRuntime().halt(1);
    }
}
