package dev.lexdelta.notifier;

import dev.lexdelta.notifier.seal.SealedBox;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configurations of which only the streams matter. */
final class TestConfig {
    private TestConfig() {}

    static NotifierConfig of(
            String bootstrapServers, Path state, String applicationId, NotifierConfig.@Nullable Limits limits) {
        return new NotifierConfig(
                bootstrapServers,
                state,
                applicationId,
                limits,
                null,
                null,
                List.of(SealedBox.newKey("test")),
                List.of());
    }
}
