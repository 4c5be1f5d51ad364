package dev.lexdelta.contract.topic;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.source.FetchEvent;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Token;
import dev.lexdelta.contract.text.VersionEvent;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;

/** Every topic, as README.md lists them. */
public final class Topics {
    /** Partitions of a topic on a cluster; they are for ever. */
    public static final int PARTITIONS = 12;

    /** Keyed by jurisdiction code. */
    public static final Topic<String, VersionEvent> VERSIONS =
            new Topic<>("lexdelta.versions", Serdes.String(), new JsonSerde<>(VersionEvent.class), new Kept.Forever());

    /** Keyed by {@link FetchEvent#topicKey}. */
    public static final Topic<String, FetchEvent> FETCHES =
            new Topic<>("lexdelta.fetches", Serdes.String(), new JsonSerde<>(FetchEvent.class), new Kept.Compacted());

    /** Keyed by the address of the document. */
    public static final Topic<String, Quarantined> QUARANTINE =
            new Topic<>("lexdelta.quarantine", Serdes.String(), new JsonSerde<>(Quarantined.class), new Kept.Days(90));

    /** Keyed by jurisdiction code. */
    public static final Topic<String, Pin> PINS =
            new Topic<>("lexdelta.pins", Serdes.String(), new JsonSerde<>(Pin.class), new Kept.Forever());

    /** Keyed by regulation id. */
    public static final Topic<String, Regulation> REGULATIONS = new Topic<>(
            "lexdelta.regulations", Serdes.String(), new JsonSerde<>(Regulation.class), new Kept.Compacted());

    /** Keyed by regulation id. */
    public static final Topic<String, ChangeEvent> CHANGES =
            new Topic<>("lexdelta.changes", Serdes.String(), new JsonSerde<>(ChangeEvent.class), new Kept.Forever());

    /** Keyed by regulation id. */
    public static final Topic<String, Notice> NOTICES =
            new Topic<>("lexdelta.notices", Serdes.String(), new JsonSerde<>(Notice.class), new Kept.Forever());

    /** Keyed by subscription id. */
    public static final Topic<String, Request> REQUESTS =
            new Topic<>("lexdelta.requests", Serdes.String(), new JsonSerde<>(Request.class), new Kept.Days(1));

    /** Keyed by subscription id. */
    public static final Topic<String, Subscription> SUBSCRIPTIONS = new Topic<>(
            "lexdelta.subscriptions", Serdes.String(), new JsonSerde<>(Subscription.class), new Kept.CompactedSoon());

    /** Keyed by the hash of the token. */
    public static final Topic<String, Token> TOKENS =
            new Topic<>("lexdelta.tokens", Serdes.String(), new JsonSerde<>(Token.class), new Kept.Compacted());

    /** Keyed by subscription id. */
    public static final Topic<String, Attempt> DELIVERIES =
            new Topic<>("lexdelta.deliveries", Serdes.String(), new JsonSerde<>(Attempt.class), new Kept.Days(30));

    /** Key and value as they failed. */
    public static final Topic<byte[], byte[]> DEAD_LETTERS =
            new Topic<>("lexdelta.dead-letters", Serdes.ByteArray(), Serdes.ByteArray(), new Kept.Days(90));

    public static final List<Topic<?, ?>> ALL = List.of(
            VERSIONS,
            FETCHES,
            QUARANTINE,
            PINS,
            REGULATIONS,
            CHANGES,
            NOTICES,
            REQUESTS,
            SUBSCRIPTIONS,
            TOKENS,
            DELIVERIES,
            DEAD_LETTERS);

    private Topics() {}
}
