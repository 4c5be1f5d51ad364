package dev.lexdelta.standalone.linkset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.shared.SharedFolder;
import dev.lexdelta.differ.link.LinkStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts belong together, measured on texts of which it is known; the figures here may rise and never fall. */
class LinkSetTest {
    private static final long SEED = 20_260_601;
    private static final Path REPORT = Path.of("target", "link-set.txt");

    /** Of each kind the pairs that may be missed and that may be put together wrongly. */
    private static final String FLOOR = """
            VERSIONS,0,0
            DRAFTS,0,0
            MIRRORS,0,0
            STAGES,0,0
            REORDERED,0,0
            PROVISIONAL,0,0
            SCOPE,4,0
            SUCCESSORS,0,0
            AMENDMENTS,0,0
            SITES,0,0
            PLACES,0,0
            IMPLEMENTING,0,0
            NUMBERED,0,0
            DECISIONS,0,0
            BOILERPLATE,0,0
            DEPARTMENTS,0,0
            GOVERNMENTS,0,0
            UNPLACED,0,0
            NAMELESS,0,0
            ACROSS,0,0
            """;

    private static @Nullable Result measured;

    private static Result result() throws IOException {
        if (measured == null) {
            var set = LinkSet.of(SharedFolder.orSkip(), SEED);
            measured = set.compare(grouping(LinkStep.ofAll(set.texts(SEED))));
            Files.writeString(REPORT, report(measured));
        }
        return measured;
    }

    private static String report(Result result) {
        var total = result.total();
        return result.table()
                + "\nprecision %.4f, recall %.4f, seed %d%n%n".formatted(total.precision(), total.recall(), SEED)
                + String.join("\n", result.failures())
                + "\n";
    }

    private static Map<String, String> grouping(List<Regulation> regulations) {
        var held = new HashMap<String, String>();
        for (var regulation : regulations) {
            regulation.timeline().forEach(version -> held.put(version.id(), regulation.id()));
        }
        return held;
    }

    @ParameterizedTest
    @CsvSource(textBlock = FLOOR)
    void keepsWhatItReached(Kind kind, int mostMissed, int mostWrong) throws IOException {
        var score = result().score(kind);

        assertThat(score.items()).isPositive();
        assertThat(score.missed())
                .as("missed of %s, see %s (seed %d)", kind, REPORT, SEED)
                .isLessThanOrEqualTo(mostMissed);
        assertThat(score.wrong())
                .as("wrongly together of %s, see %s (seed %d)", kind, REPORT, SEED)
                .isLessThanOrEqualTo(mostWrong);
    }

    @Test
    void holdsEveryKindToAFigure() {
        assertThat(FLOOR.lines().map(line -> Kind.valueOf(line.split(",")[0]))).containsExactly(Kind.values());
    }
}
