package dev.lexdelta.ingester.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Jurisdiction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class JurisdictionsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "jurisdictions.csv", delimiter = '|')
    void takesTheLongestNameInTitleThenIssuer(String title, @Nullable String issuer, @Nullable String code) {
        var found = Jurisdictions.of(title, issuer == null ? List.of() : List.of(issuer));

        assertThat(found.map(Jurisdiction::code).orElse(null)).isEqualTo(code);
    }
}
