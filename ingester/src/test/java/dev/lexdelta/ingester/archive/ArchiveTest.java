package dev.lexdelta.ingester.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final byte[] BYTES = "第一条".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void namesBytesByTheirHash() throws Exception {
        var root = folder.resolve("not/there/yet");

        var sha256 = new Archive(root).store(BYTES);

        assertThat(sha256).isEqualTo(Ids.sha256(BYTES));
        assertThat(root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2)))
                .hasBinaryContent(BYTES);
        assertThat(root.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void neverWritesTheSameBytesTwice() throws Exception {
        var archive = new Archive(folder);
        var file = archive.file(archive.store(BYTES));
        var longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file, longAgo);

        archive.store(BYTES);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    }
}
