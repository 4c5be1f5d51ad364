package dev.lexdelta.ingester.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.ingester.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of the header of each seed, held against what the page and the official publication say. */
class SeedHeadersTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void readsTheWholeHeader(String seed, String expected) throws IOException {
        var file = Shared.files(Shared.folder("seeds"), ".txt").stream()
                .filter(path -> path.getFileName().toString().startsWith(seed))
                .findFirst()
                .orElseThrow();

        var read = ExamplesTest.read(Files.readAllBytes(file), expected);

        assertThat(read).isEqualTo(expected);
    }

    static Stream<Arguments> seeds() {
        return ExamplesTest.blocks("seed-headers.txt")
                .map(block -> Arguments.of(ExamplesTest.name(block), ExamplesTest.fields(ExamplesTest.body(block))));
    }
}
