package dev.lexdelta.ingester.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
    private static final byte[] BYTES = "第一条".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final Fetcher nobody = request -> new Failed("no-answer", request.url() + " gave no answer", 0);

    @Test
    void readsAFileRelativeToItsBaseAndKeepsTheArgumentAsItsAddress() throws Exception {
        Files.createDirectory(folder.resolve("texts"));
        Files.write(folder.resolve("texts/draft.md"), BYTES);

        var document = ((Reading.Read) reader(nobody).read("texts/../texts/draft.md")).document();

        assertThat(document.bytes()).isEqualTo(BYTES);
        assertThat(document.url()).isEqualTo("texts/../texts/draft.md");
        assertThat(document.mediaType()).isEqualTo("text/markdown");
        assertThat(document.trust()).isEqualTo(Trust.MIRROR);
    }

    @ParameterizedTest
    @CsvSource({
        "absent.html, no-file, absent.html: there is no such file",
        "folder, no-file, folder: is a folder",
        "large.html, body-too-large, large.html: is larger than 100 bytes",
        "'', no-file, : is a folder",
        "http://example.org/a, no-answer, http://example.org/a gave no answer"
    })
    void whatCannotBeReadIsOneSentence(String name, String code, String sentence) throws Exception {
        Files.createDirectory(folder.resolve("folder"));
        Files.write(folder.resolve("large.html"), new byte[101]);

        assertThat(reader(nobody).read(name)).isEqualTo(new Failed(code, sentence, 0));
    }

    @Test
    void aNameThatNoFileCanHaveIsOneSentence() throws Exception {
        assertThat(((Failed) reader(nobody).read("a\0b")).code()).isEqualTo("no-file");
    }

    @Test
    void keepsWhatTheServerDeclared() throws Exception {
        Fetcher server = request ->
                new Body(200, BYTES, "text/html", "gbk", null, null, URI.create("http://example.org/elsewhere"));

        var document = ((Reading.Read) reader(server).read("HTTP://example.org/a")).document();

        assertThat(document.url()).isEqualTo("HTTP://example.org/a");
        assertThat(document.mediaType()).isEqualTo("text/html");
        assertThat(document.charset()).isEqualTo("gbk");
    }

    private DocumentReader reader(Fetcher fetcher) {
        return new DocumentReader(fetcher, folder, 100);
    }
}
