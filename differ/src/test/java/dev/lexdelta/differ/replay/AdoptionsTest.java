package dev.lexdelta.differ.replay;

import static dev.lexdelta.differ.replay.Sets.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.differ.link.Adoption;
import dev.lexdelta.differ.link.Adoption.Holding;
import dev.lexdelta.differ.link.Adoption.Published;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdoptionsTest {
    private static final Jurisdiction JINAN = new Jurisdiction("370100", "济南市");

    /** A regulation is its id and the letters of its titles, and after ">" the one it is merged into. */
    @ParameterizedTest
    @CsvSource({
        "x:a, x:a, a",
        "x:a y:b, x:a y:b, a b",
        "x:a y:b, x:ab, ab",
        "x:ab, x:a y:b, ab",
        "x:ab y:b>x, x:a y:b, ab",
        "x:a y:c>x, x:a, ac",
        "x:ab y:bc z:d, p:d, abc d",
        "x:a, x:c, ac",
    })
    void regulationsOfOneNameAreTakenOverTogether(String live, String replay, String groups) {
        var adoptions = adoptions(live, replay);

        assertThat(adoptions)
                .extracting(adoption -> String.join("", adoption.titleKeys()))
                .containsExactlyInAnyOrder(groups.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "x:a, x:a, false",
        "x:a, p:a, false",
        "x:ab y:b>x, x:ab, false",
        "x:a y:b, x:ab, true",
        "x:ab, x:a y:b, true",
        "x:a, x:a>y, true",
    })
    void aRegulationIsToldAgainWhenItLooksOtherwise(String live, String replay, boolean retold) {
        assertThat(adoptions(live, replay)).extracting(Adoption::retold).containsExactly(retold);
    }

    @Test
    void revisionsAndKeysAreThoseThatArePublished() {
        var live = new LiveSet();
        live.take("x", set("s", 3).make(), new Place(0, 0));
        live.take("x", set("t", 1).make(), new Place(0, 1));
        var replay = new LiveSet();
        replay.take("p", set("s", 1).kind(ChangeKind.SPLIT).make(), new Place(0, 0));
        replay.take("p", set("t", 1).make(), new Place(0, 1));

        var adoption = Adoptions.of(faces("x:a"), live, faces("p:a"), SetComparison.of(live, replay))
                .get(0);

        var published = adoption.published().get(0);
        assertThat(published.id()).isEqualTo("x");
        assertThat(published.revisions()).isEqualTo(Map.of("s", 3, "t", 1));
        assertThat(published.holding())
                .extracting(Holding::id, Holding::revised)
                .containsExactly(tuple("s", true), tuple("t", false));
        assertThat(adoption.published()).extracting(Published::mergedInto).containsOnlyNulls();
    }

    private static List<Adoption> adoptions(String live, String replay) {
        var none = new LiveSet();
        return Adoptions.of(faces(live), none, faces(replay), SetComparison.of(none, none));
    }

    private static List<Face> faces(String regulations) {
        return List.of(regulations.split(" ")).stream().map(AdoptionsTest::face).toList();
    }

    private static Face face(String regulation) {
        var parts = regulation.split("[:>]");
        @Nullable String into = parts.length > 2 ? parts[2] : null;
        return new Face(parts[0], JINAN, List.of(parts[1].split("")), List.of(), parts[1], into);
    }
}
