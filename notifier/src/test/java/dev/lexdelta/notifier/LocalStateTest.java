package dev.lexdelta.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStateTest {
    @TempDir
    Path folder;

    private Path store;
    private Path own;

    @BeforeEach
    void keepSomething() throws IOException {
        store = Files.createDirectories(folder.resolve("app/1_0/rocksdb/told/told.17"))
                .resolve("000004.sst");
        own = folder.resolve("app/kafka-streams-process-metadata");
        Files.writeString(store, "");
        Files.writeString(own, "");
    }

    private LocalState state() {
        return new LocalState(folder, "app");
    }

    @Test
    void dropsTheStoresOfTasksThatWereNotClosedAndNothingElse() {
        state().open();

        state().open();

        assertThat(folder.resolve("app/1_0")).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void keepsStoresThatWereClosed() {
        state().open();
        state().close();

        state().open();

        assertThat(store).exists();
    }
}
