package dev.lexdelta.notifier.api;

import static dev.lexdelta.notifier.api.Handler.at;

/** The handler of each operation. */
final class Handlers {
    private final SubscriptionReader reader;
    private final SubscriptionWriter writer;
    private final DeliveryHandler deliveries;
    private final TrialHandler trials;
    private final NoticeHandler notices;
    private final PublicReader events;
    private final SourceHandler sources;
    private final PinHandler pins;
    private final UnsubscribeHandler unsubscribe;
    private final Probes probes;

    Handlers(ApiParts parts) {
        var requests = new Requests(parts.sink(), parts.view(), parts.patience());
        var channels = new Channels(parts.targets(), parts.channels());
        reader = new SubscriptionReader(parts.view(), new SubscriptionJson(parts.box(), parts.clock()));
        writer = new SubscriptionWriter(reader, requests, channels, parts.box(), parts.clock());
        deliveries = new DeliveryHandler(parts.view(), reader, parts.sink(), parts.clock());
        trials = new TrialHandler(reader, parts.sender(), parts.clock());
        notices = new NoticeHandler(parts.view(), parts.filters(), parts.clock());
        events = new PublicReader(parts.view());
        sources = new SourceHandler(parts.view(), parts.clock());
        pins = new PinHandler(parts.view(), parts.pins(), parts.clock());
        unsubscribe = new UnsubscribeHandler(parts.unsubscribe(), reader, requests, parts.clock());
        probes = new Probes(parts.health(), parts.metrics(), parts.moreMetrics());
    }

    Handler of(Operation operation) {
        return switch (operation) {
            case CREATE_SUBSCRIPTION -> writer::create;
            case LIST_SUBSCRIPTIONS -> at(reader::list);
            case READ_SUBSCRIPTION -> at(reader::read);
            case CHANGE_SUBSCRIPTION -> writer::change;
            case DELETE_SUBSCRIPTION -> writer::delete;
            case RENEW_SECRET -> writer::renewSecret;
            case LIST_ATTEMPTS -> at(deliveries::attempts);
            case REPLAY -> deliveries::replay;
            case TEST -> trials::send;
            case LIST_NOTICES -> notices;
            case READ_CHANGE -> at(events::change);
            case READ_REGULATION -> at(events::regulation);
            case LIST_SOURCES -> at(sources::list);
            case DECIDE_PIN -> pins::decide;
            case LIST_PINS -> at(pins::list);
            case CONFIRM_UNSUBSCRIBE -> at(unsubscribe::confirm);
            case UNSUBSCRIBE -> unsubscribe::unsubscribe;
            case LIVE -> at(probes::live);
            case READY -> at(probes::ready);
            case METRICS -> at(probes::metrics);
        };
    }
}
