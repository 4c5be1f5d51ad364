package dev.lexdelta.differ.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Ids;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareLanesTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "12, 3", "48, 12"})
    void givesAJurisdictionAQuarterOfThePartitions(int partitions, int lanes) {
        var used = IntStream.range(0, 1_000)
                .map(i -> CompareLanes.lane(Ids.of("regulation", String.valueOf(i)), "100000", partitions))
                .boxed()
                .collect(Collectors.toSet());

        assertThat(used).hasSize(lanes).allMatch(lane -> lane >= 0 && lane < partitions);
    }

    @ParameterizedTest
    @CsvSource({"3", "12"})
    void spreadsTheJurisdictionsOverAllPartitions(int partitions) {
        var used = IntStream.range(11, 66)
                .map(i -> CompareLanes.lane("regulation", i + "0000", partitions))
                .boxed()
                .collect(Collectors.toSet());

        assertThat(used).hasSize(partitions);
    }
}
