package dev.lexdelta.benchmarks.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form: how many a second is for {@code benchmarks/crawl-rate} to tell. */
class CrawlRateIT {
    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void bringsEachPageToItsTopicOnce() throws Exception {
        var table = new ByteArrayOutputStream();

        int texts = new CrawlRate(folder, new PrintStream(table, true, StandardCharsets.UTF_8)).measure(50);

        assertThat(texts).isEqualTo(50);
        assertThat(table.toString(StandardCharsets.UTF_8)).contains("| 50 |");
    }
}
