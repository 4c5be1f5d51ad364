package dev.lexdelta.notifier;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.notifier.mail.MailConfig;
import dev.lexdelta.notifier.seal.SealedBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of the notifier.
 *
 * @param bootstrapServers the Kafka cluster, host:port, comma-separated
 * @param state folder of the local stores; default data/notifier
 * @param applicationId instances that share it share the work; default lexdelta-notifier
 * @param limits what is too old to be pushed
 * @param http where the API is served
 * @param smtp the server that mails go through; null when there is none: mail subscriptions are refused then
 * @param sealKeys keys that seal addresses and secrets, each name:base64 of 32 bytes; the current one first, then old ones
 * @param allowedTargets hosts and networks (CIDR) that webhooks may lie in although they are not public, and
 *     bots although they are none of a platform's
 */
public record NotifierConfig(
        String bootstrapServers,
        Path state,
        String applicationId,
        Limits limits,
        HttpConfig http,
        @Nullable MailConfig smtp,
        List<String> sealKeys,
        List<String> allowedTargets) {
    public static final String DEFAULT_APPLICATION_ID = "lexdelta-notifier";

    /**
     * What is too old to be pushed.
     *
     * @param maxAppendAge how long ago a notice may have been put on its topic; default P14D
     * @param maxTextAge how old the youngest date of a text may be; default P60D
     */
    public record Limits(Duration maxAppendAge, Duration maxTextAge) {
        public static final Limits DEFAULT = new Limits(null, null);

        public Limits(@Nullable Duration maxAppendAge, @Nullable Duration maxTextAge) {
            this.maxAppendAge = positive("maxAppendAge", maxAppendAge, Duration.ofDays(14));
            this.maxTextAge = positive("maxTextAge", maxTextAge, Duration.ofDays(60));
        }

        private static Duration positive(String key, @Nullable Duration value, Duration otherwise) {
            if (value != null && (value.isNegative() || value.isZero())) {
                throw new IllegalArgumentException(
                        "key 'limits.%s' must be longer than nothing, not %s".formatted(key, value));
            }
            return value == null ? otherwise : value;
        }
    }

    /**
     * Reads a file; the folder in it is relative to that of the file.
     *
     * @throws ConfigException when the file cannot be used
     */
    public static NotifierConfig read(Path file) throws ConfigException {
        var config = ConfigFile.read(file, NotifierConfig.class);
        return new NotifierConfig(
                config.bootstrapServers,
                file.toAbsolutePath().resolveSibling(config.state),
                config.applicationId,
                config.limits,
                config.http,
                config.smtp,
                config.sealKeys,
                config.allowedTargets);
    }

    /** Takes null for what has a default. */
    public NotifierConfig(
            String bootstrapServers,
            @Nullable Path state,
            @Nullable String applicationId,
            @Nullable Limits limits,
            @Nullable HttpConfig http,
            @Nullable MailConfig smtp,
            @Nullable List<String> sealKeys,
            @Nullable List<String> allowedTargets) {
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("key 'bootstrapServers' must name a broker, such as localhost:9092");
        }
        this.bootstrapServers = bootstrapServers;
        this.state = state == null ? Path.of("data", "notifier") : state;
        this.applicationId = applicationId == null ? DEFAULT_APPLICATION_ID : applicationId;
        this.limits = limits == null ? Limits.DEFAULT : limits;
        this.http = http == null ? HttpConfig.DEFAULT : http;
        this.smtp = smtp;
        this.sealKeys = sealKeys == null ? List.of() : List.copyOf(sealKeys);
        this.allowedTargets = allowedTargets == null ? List.of() : List.copyOf(allowedTargets);
        if (this.sealKeys.isEmpty()) {
            throw new IllegalArgumentException(
                    "key 'sealKeys' must hold a key, such as k1:… with 32 bytes of base64 (openssl rand -base64 32)");
        }
        SealedBox.of(this.sealKeys);
        new RefusedTargets(this.allowedTargets);
    }

    /** Without keys. */
    @Override
    public String toString() {
        return "NotifierConfig[%s, %s]".formatted(bootstrapServers, applicationId);
    }
}
