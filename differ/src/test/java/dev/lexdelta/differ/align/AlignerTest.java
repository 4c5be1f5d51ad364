package dev.lexdelta.differ.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Texts are written with letters: an upper-case letter is a rule of its own words, articles are separated by blanks,
 * rules of an article by nothing.
 */
class AlignerTest {
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "A B C, A B C, '1>1 2>2 3>3', ''",
        "A B C, A C, '1>1 3>2', ''",
        "A C, A B C, '1>1 2>3', ''",
        "A B C D E, A C D E B, '1>1 2>5 3>2 4>3 5>4', '2>5'",
        "A BC D, A B C D, '1>1 2>2 2>3 3>4', ''",
        "A B C D, A BC D, '1>1 2>2 3>2 4>3', ''",
        "AB CD E, AD C E, '1>1 2>1 2>2 3>3', ''",
        "A A A, A A, '1>1 2>2', ''",
        "A B, C D, '', ''",
        "'', A, '', ''",
        "A, '', '', ''"
    })
    void linksArticlesThatShareARule(String old, String fresh, String links, String moved) {
        Aligned aligned = new Aligner().align(text(old), text(fresh));

        assertThat(shown(aligned.alignment().links())).isEqualTo(links);
        assertThat(shown(List.copyOf(aligned.moved()))).isEqualTo(moved);
    }

    @Test
    void eachLinkTellsWhatFoundIt() {
        Aligned aligned = new Aligner().align(text("A BC D"), text("A B C D"));

        assertThat(aligned.alignment().links().stream().map(Link::matcher))
                .startsWith("identical")
                .contains("parts");
    }

    @Test
    void mergesNearDuplicatesWhenTheirOwnWordsAreTakenOver() {
        String forged = "伪造、变造会计凭证、会计账簿，编制虚假财务会计报告，构成犯罪的，依法追究刑事责任。尚不构成犯罪的，由财政部门予以通报，可以并处五千元以上罚款。";
        String hidden = "隐匿、故意销毁依法应当保存的会计凭证、会计账簿、财务会计报告，构成犯罪的，依法追究刑事责任。尚不构成犯罪的，由财政部门予以通报，可以并处五千元以上罚款。";
        String merged =
                "伪造、变造会计凭证、会计账簿，编制虚假财务会计报告，隐匿、故意销毁依法应当保存的会计凭证、会计账簿、财务会计报告，构成犯罪的，依法追究刑事责任。尚不构成犯罪的，由财政部门予以通报，可以并处五千元以上罚款。";

        assertThat(shown(links(List.of(rule('A'), forged, hidden, rule('B')), List.of(rule('A'), merged, rule('B')))))
                .isEqualTo("1>1 2>2 3>2 4>3");
    }

    @Test
    void aDeletedNearDuplicateStaysDeleted() {
        String forged = "伪造、变造会计凭证、会计账簿，编制虚假财务会计报告，构成犯罪的，依法追究刑事责任。尚不构成犯罪的，由财政部门予以通报，可以并处五千元以上罚款。";
        String hidden = "隐匿、故意销毁依法应当保存的会计凭证、会计账簿、财务会计报告，构成犯罪的，依法追究刑事责任。尚不构成犯罪的，由财政部门予以通报，可以并处五千元以上罚款。";

        assertThat(shown(links(
                        List.of(rule('A'), forged, hidden, rule('B')),
                        List.of(rule('A'), hidden.replace("五千元", "一万元"), rule('B')))))
                .isEqualTo("1>1 3>2 4>3");
    }

    @Test
    void penaltyArticlesFollowTheArticlesTheyCite() {
        String penalty = "违反本条例%s规定的，由主管部门责令限期改正；逾期不改正的，处一万元以上五万元以下罚款。";
        List<String> old = List.of(rule('A'), rule('B'), rule('C'), penalty.formatted("第二条"), penalty.formatted("第三条"));
        List<String> fresh =
                List.of(rule('A'), rule('D'), rule('B'), rule('C'), penalty.formatted("第四条"), penalty.formatted("第三条"));

        assertThat(shown(links(old, fresh))).isEqualTo("1>1 2>3 3>4 4>6 5>5");
    }

    @Test
    void anArticleIsKnownByThoseThatCiteIt() {
        String penalty = "违反本条例%s规定的，由主管部门责令停业整顿，并吊销许可证件；逾期不改正的，处一万元以上五万元以下罚款。";
        String shared = "从业人员考核办法另行制定。";
        List<String> old = List.of(rule('A'), rule('C') + shared, rule('B'), penalty.formatted("第二条"));
        List<String> fresh =
                List.of(rule('A'), rule('D') + shared, rule('E') + shared, rule('B'), penalty.formatted("第三条"));

        assertThat(shown(links(old, fresh))).isEqualTo("1>1 2>3 3>4 4>5");
    }

    @Test
    void aFormulaThatManyShareIsNoLink() {
        String formula = "违反本条规定的，由县级以上人民政府主管部门责令改正，给予警告，可以并处一千元以下罚款。";
        List<String> old = List.of(rule('A') + formula, rule('B') + formula, rule('C') + formula, rule('D'));
        List<String> fresh = List.of(rule('A') + formula, rule('C') + formula, rule('E') + formula, rule('D'));

        assertThat(shown(links(old, fresh))).isEqualTo("1>1 3>2 4>4");
    }

    private static List<Link> links(List<String> old, List<String> fresh) {
        return new Aligner().align(articles(old), articles(fresh)).alignment().links();
    }

    private static List<Article> text(String letters) {
        return letters.isEmpty()
                ? List.of()
                : articles(Arrays.stream(letters.split(" "))
                        .map(article ->
                                article.chars().mapToObj(c -> rule((char) c)).collect(Collectors.joining()))
                        .toList());
    }

    /** A sentence of words that no other letter has. */
    private static String rule(char letter) {
        return "甲乙丙丁戊己庚辛壬癸子丑"
                        .chars()
                        .mapToObj(c -> String.valueOf((char) (c + 40 * (letter - 'A'))))
                        .collect(Collectors.joining())
                + "。";
    }

    private static List<Article> articles(List<String> texts) {
        var articles = new ArrayList<Article>();
        texts.forEach(text -> articles.add(SharedTexts.article(String.valueOf(articles.size() + 1), List.of(text))));
        return articles;
    }

    private static String shown(List<Link> links) {
        return links.stream()
                .sorted(Comparator.comparingInt(Link::old).thenComparingInt(Link::fresh))
                .map(link -> (link.old() + 1) + ">" + (link.fresh() + 1))
                .collect(Collectors.joining(" "));
    }
}
