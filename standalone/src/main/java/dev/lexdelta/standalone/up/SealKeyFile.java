package dev.lexdelta.standalone.up;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.notifier.seal.SealedBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The seal key of an installation that configures none: made once, readable by its owner only, kept beside the data. */
public final class SealKeyFile {
    private static final String NAME = "seal.key";

    private SealKeyFile() {}

    /**
     * The keys of the configuration, or the one of the file.
     *
     * @throws ConfigException when the file can be neither read nor written
     */
    public static List<String> keys(UpConfig config) throws ConfigException {
        if (!config.sealKeys().isEmpty()) {
            return config.sealKeys();
        }
        var file = config.data().toAbsolutePath().normalize().resolve(NAME);
        try {
            return List.of((Files.exists(file) ? Files.readString(file) : make(file)).strip());
        } catch (IOException e) {
            throw new ConfigException(file + ": cannot be used: " + e.getMessage());
        }
    }

    /** Whole or not at all: half a key would open nothing. */
    private static String make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var key = SealedBox.newKey("k1");
        var temporary = Files.createTempFile(file.getParent(), NAME, ".new"); // readable by its owner only
        Files.writeString(temporary, key);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
