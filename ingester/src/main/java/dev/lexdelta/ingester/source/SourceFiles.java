package dev.lexdelta.ingester.source;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the declarations of sources; a folder stands for the YAML files in it, by name. */
public final class SourceFiles {
    private SourceFiles() {}

    /**
     * Reads all sources, in the order given.
     *
     * @throws ConfigException when a file cannot be read or holds no source, or two sources have one name
     */
    public static List<Source> read(List<Path> filesAndFolders) throws ConfigException {
        var sources = new ArrayList<Source>();
        Map<String, Path> names = new HashMap<>();
        for (var file : files(filesAndFolders)) {
            var source = read(file);
            var other = names.put(source.name(), file);
            if (other != null) {
                throw new ConfigException(
                        file + ": key 'name' has the value '" + source.name() + "', which " + other + " has already");
            }
            sources.add(source);
        }
        return List.copyOf(sources);
    }

    /**
     * Reads one.
     *
     * @throws ConfigException when the file cannot be read or holds no source
     */
    public static Source read(Path file) throws ConfigException {
        return ConfigFile.read(file, Source.class).relativeTo(file.toAbsolutePath());
    }

    private static List<Path> files(List<Path> filesAndFolders) throws ConfigException {
        var files = new ArrayList<Path>();
        for (var path : filesAndFolders) {
            if (Files.isDirectory(path)) {
                files.addAll(yamlFiles(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> yamlFiles(Path folder) throws ConfigException {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches("(?s).*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigException(folder + ": cannot be read: " + e.getMessage());
        }
    }
}
