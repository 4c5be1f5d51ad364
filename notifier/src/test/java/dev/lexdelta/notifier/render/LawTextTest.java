package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.DatesBasis;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.DivisionLevel;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.contract.text.Repair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawTextTest {
    private static final List<Repair> REPAIRS = List.of(
            Repair.throughout("width", 12),
            new Repair("2", "p1/i1", 0, 2, "?。", "与公", "desync", false, 1),
            new Repair("1", "p1", 2, 4, "條例", "条例", "desync", true, 1));

    @ParameterizedTest
    @CsvSource({"law-zh.txt, false, 60, ZH", "law-en-colour.txt, true, 60, EN"})
    void readsLikeTheGoldenFile(String file, boolean colour, int width, Language language) {
        Golden.check(file, new LawText(new Style(colour, width, language)).render(law(REPAIRS)));
    }

    @Test
    void toleratesARepairOutsideItsText() {
        var astray = new Repair("2", "p1/i1", 90, 95, "a", "b", "rule", false, 1);
        var backwards = new Repair("2", "p1/i1", 3, 1, "a", "b", "rule", false, 1);

        assertThat(new LawText(new Style(false, 60, Language.ZH)).render(law(List.of(astray, backwards))))
                .contains("自然资源数据：<?>");
    }

    private static LegalText law(List<Repair> repairs) {
        var header = Samples.law();
        return new LegalText(
                "b",
                "t",
                "test",
                false,
                header.title(),
                header.title(),
                Instrument.LOCAL_REGULATION,
                Action.ENACT,
                header.stage(),
                header.consultation(),
                new Jurisdiction("990100", "云川市"),
                header.issuers(),
                header.documentNumber(),
                header.dates(),
                DatesBasis.NONE,
                List.of(
                        new Division(DivisionLevel.CHAPTER, "第一章", "总则", "1", "1"),
                        new Division(DivisionLevel.CHAPTER, "第二章", "开放", "2", "3")),
                articles(),
                List.of(),
                List.of(),
                repairs,
                header.provenance());
    }

    private static List<Article> articles() {
        var intro = "下列公共数据应当优先开放：";
        var item = new Item("（一）", "与公共安全、公共卫生、交通出行密切相关的数据，以及自然资源数据：", List.of(new Item("1.", "气象；", List.of())));
        var table = new Paragraph("", List.of(), List.of(List.of("类别", "期限"), List.of("开放", "每年")));
        return List.of(
                new Article("1", ArticleKind.ARTICLE, "第一条", "立法目的", List.of(Paragraph.of("为了规范公共数据管理，制定本条例。"))),
                new Article(
                        "2",
                        ArticleKind.ARTICLE,
                        "第二条",
                        null,
                        List.of(
                                Paragraph.of(intro, item, new Item("（二）", "其他数据。", List.of())),
                                Paragraph.of("清单每年更新。"))),
                new Article("annex1", ArticleKind.ANNEX, "附件", null, List.of(table)));
    }
}
