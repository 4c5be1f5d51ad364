package dev.lexdelta.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets an argument that names a folder stand for the files in it and below it, in the order of their names. */
final class Folders {
    private Folders() {}

    static List<String> expand(List<String> sources) throws IOException {
        var files = new ArrayList<String>();
        for (var source : sources) {
            if (isFolder(source)) {
                addFiles(Path.of(source), files);
            } else {
                files.add(source);
            }
        }
        return files;
    }

    private static boolean isFolder(String source) {
        try {
            return Files.isDirectory(Path.of(source));
        } catch (InvalidPathException e) {
            return false; // whoever reads it says what is wrong
        }
    }

    private static void addFiles(Path folder, List<String> files) throws IOException {
        try (var found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).map(Path::toString).sorted().forEach(files::add);
        }
    }
}
