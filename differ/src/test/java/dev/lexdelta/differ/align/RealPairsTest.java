package dev.lexdelta.differ.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lexdelta.contract.text.Article;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known for certain of real pairs that nobody labelled as a whole. */
class RealPairsTest {
    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"治安管理处罚法_2012-2025, 61"})
    void aDeletedArticleStaysDeleted(String law, String article) {
        List<Link> links = links(law, article);

        assertThat(links).isEmpty();
    }

    private static List<Link> links(String law, String article) {
        List<SharedTexts.PairFolder> pairs = SharedTexts.pairs("corpus/pairs").stream()
                .filter(pair -> pair.toString().equals(law))
                .collect(Collectors.toList());
        assumeTrue(!pairs.isEmpty(), "no folder of shared texts beside the project");
        List<Article> old = SharedTexts.read(pairs.get(0).old());
        List<Article> fresh = SharedTexts.read(pairs.get(0).fresh());
        return new Aligner()
                .align(old, fresh).alignment().links().stream()
                        .filter(link -> old.get(link.old()).number().equals(article))
                        .toList();
    }
}
