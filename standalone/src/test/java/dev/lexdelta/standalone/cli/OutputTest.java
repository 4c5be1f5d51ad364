package dev.lexdelta.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.topic.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Output output = new Output(bytes, () -> false);

    @Test
    void isUtf8AndOutAtOnce() throws Exception {
        output.line("第一条");

        assertThat(bytes.toByteArray()).isEqualTo("第一条\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsTheLineBreakThatIsThere() throws Exception {
        output.line("a\nb\n");

        assertThat(bytes).hasToString("a\nb\n");
    }

    @Test
    void writesAnEventOnOneLineForEveryReaderOfLines() throws Exception {
        var text = "a\u2028b\u2029c\u0085d\ne\u000bf\"";

        output.json(Map.of("text", text));

        var line = bytes.toString(StandardCharsets.UTF_8);
        assertThat(line.strip()).doesNotContainPattern("[\\u2028\\u2029\\u0085\\u000b\\n]");
        assertThat(Json.MAPPER.readTree(line).path("text").asString()).isEqualTo(text);
    }

    @Test
    void tellsAReaderThatWentAwayFromADiskThatIsFull() {
        assertThatThrownBy(() -> new Output(failing(), () -> true).line("a")).isInstanceOf(Output.Closed.class);
        assertThatThrownBy(() -> new Output(failing(), () -> false).line("a"))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("full");
    }

    private static OutputStream failing() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
    }
}
