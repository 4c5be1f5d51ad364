package dev.lexdelta.notifier;

import dev.lexdelta.notifier.api.Health;
import java.util.Optional;

/** How the API tells that the service behind it works. */
record ServiceHealth(NotifierService service) implements Health {
    @Override
    public Optional<String> dead() {
        return service.failure().isDone()
                ? Optional.of(String.valueOf(service.failure().join()))
                : Optional.empty();
    }

    @Override
    public Optional<String> closed() {
        return dead().or(service::unreadable);
    }

    @Override
    public Optional<String> notReady() {
        return dead().or(service::notReady);
    }
}
