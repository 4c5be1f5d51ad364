package dev.lexdelta.ingester.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Affected;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.contract.text.Companion;
import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {
    private final Normalizer normalizer = new Normalizer();

    @ParameterizedTest
    @ValueSource(strings = {"law.txt", "law.md", "law.html"})
    void readsTheSameTextFromEveryFormat(String name) {
        var text = accepted(resource(name), name);

        assertThat(text.title()).isEqualTo("云水市城市绿道管理办法");
        assertThat(text.stage().kind()).isEqualTo(StageKind.CONSULTATION);
        assertThat(text.datesBasis().effective()).isEqualTo(Basis.UNFILLED);
        assertThat(text.divisions())
                .extracting(
                        division -> division.label() + division.heading() + division.first() + "-" + division.last())
                .containsExactly("第一章总则1-2", "第二章附则3-3");
        assertThat(text.articles()).extracting(Article::number).containsExactly("1", "2", "3");
        assertThat(text.articles().get(0).caption()).isEqualTo("立法目的");
        assertThat(text.textId())
                .isEqualTo(accepted(resource("law.txt"), "law.txt").textId());
    }

    @Test
    void nestsItemsUnderTheirParagraph() {
        var article = accepted(resource("law.txt"), "law.txt").articles().get(1);

        assertThat(article.paragraphs()).hasSize(2);
        var list = article.paragraphs().get(0);
        assertThat(list.text()).isEqualTo("绿道管理遵循下列原则：");
        assertThat(list.items())
                .extracting(item -> item.label() + item.text())
                .containsExactly("（一）统筹规划；", "（二）便民利民，包括：");
        assertThat(list.items().get(1).items())
                .extracting(item -> item.label() + item.text())
                .containsExactly("1.就近设置；", "2.免费开放。");
    }

    @Test
    void saysOfADraftNeitherThatItWasAdoptedNorPromulgated() {
        var page = """
                关于《澜江市绿道条例（草案）》公开征求意见的公告
                征求意见时间为2024年3月1日至2024年4月2日。可以通过以下方式提出意见，现予公布。
                2024年3月1日
                澜江市绿道条例（草案）
                第一条 为了规范绿道管理，制定本条例。
                第二条 本条例自公布之日起施行。
                """;

        var dates = accepted(page.getBytes(StandardCharsets.UTF_8), "draft.txt").dates();

        assertThat(dates.adopted()).isNull();
        assertThat(dates.promulgated()).isNull();
    }

    @Test
    void takesTheDayOfPublicationFromThePage() {
        assertThat(accepted(resource("law.html"), "law.html").dates().published())
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void keepsTheHashOfTheRawBytes() {
        var bytes = resource("law.html");

        assertThat(accepted(bytes, "law.html").provenance()).singleElement().satisfies(origin -> {
            assertThat(origin.sha256()).isEqualTo(Ids.sha256(bytes));
            assertThat(origin.url()).isEqualTo("law.html");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16"})
    void readsEveryCharset(String charset) {
        var bytes = new String(resource("law.txt"), StandardCharsets.UTF_8).getBytes(Charset.forName(charset));

        assertThat(accepted(bytes, "law.txt").textId())
                .isEqualTo(accepted(resource("law.txt"), "law.txt").textId());
    }

    @Test
    void joinsSentencesThatAPageBreakCut() {
        var text = accepted("""
                云水市绿道办法

                第一条 为了规范绿道的规划、建设和管理，保障公众使用绿道的权

                — 1 —

                利，制定本办法。

                第二条【管

                — 2 —

                理】本办法由市人民政府解释。

                第
                三条 本办法自2024年1月1日起施行。
                """);

        assertThat(text.articles())
                .extracting(Article::flat)
                .containsExactly("为了规范绿道的规划、建设和管理，保障公众使用绿道的权利，制定本办法。", "本办法由市人民政府解释。", "本办法自2024年1月1日起施行。");
        assertThat(text.articles().get(1).caption()).isEqualTo("管理");
    }

    @Test
    void cutsWhatASitePutsBehindTheLastArticle() {
        var text = accepted("""
                云水市绿道办法
                第一条 为了规范绿道管理，制定本办法。
                第二条 本办法自2024年1月1日起施行。
                政策原文见附件
                来源：云水市司法局
                云水能源|节能监测
                """);

        assertThat(text.articles()).extracting(Article::flat).containsExactly("为了规范绿道管理，制定本办法。", "本办法自2024年1月1日起施行。");
    }

    @Test
    void keepsPreambleAndAnnexesAsEntriesOfTheirOwn() {
        var text = accepted("""
                最高人民法院关于绿道案件适用法律若干问题的解释
                2024年1月1日最高人民法院审判委员会第1次会议通过
                为正确审理绿道案件，制定本解释。
                第一条 绿道是公共设施。
                第二条 本解释自2024年2月1日起施行。
                附件：绿道名单
                1.东绿道
                2.西绿道
                """);

        assertThat(text.articles()).extracting(Article::number).containsExactly("0", "1", "2", "annex1");
        assertThat(text.articles())
                .extracting(Article::kind)
                .containsExactly(ArticleKind.PREAMBLE, ArticleKind.ARTICLE, ArticleKind.ARTICLE, ArticleKind.ANNEX);
        assertThat(text.issuers()).containsExactly("最高人民法院");
    }

    @Test
    void readsATextWithoutArticlesByItsTopNumbering() {
        var text = accepted("""
                云水市人民政府关于绿道建设的意见
                现就绿道建设提出以下意见：
                一、总体要求
                （一）指导思想。坚持以人为本。
                二、主要任务
                加快建设。
                """);

        assertThat(text.articles()).extracting(Article::number).containsExactly("0", "1", "2");
        assertThat(text.articles()).extracting(Article::kind).containsOnly(ArticleKind.PREAMBLE, ArticleKind.CLAUSE);
    }

    @Test
    void takesACitationAtTheBeginningOfALineForText() {
        var text = accepted("""
                云水市绿道办法
                第一条 为了规范绿道管理，制定本办法。
                第二条 违反本办法的，依照下列规定处理，其中违反
                第一条规定的，予以警告。
                第三条 本办法自2024年1月1日起施行。
                """);

        assertThat(text.articles()).extracting(Article::number).containsExactly("1", "2", "3");
        assertThat(text.articles().get(1).flat()).endsWith("其中违反第一条规定的，予以警告。");
    }

    @Test
    void saysWhereANumberIsMissing() {
        var text = accepted("""
                云水市绿道办法
                第一条 为了规范绿道管理，制定本办法。
                第三条 绿道免费开放。
                第三条之一 绿道禁止机动车通行。
                第四条 本办法自2024年1月1日起施行。
                """);

        assertThat(text.articles()).extracting(Article::number).containsExactly("1", "3", "3-1", "4");
        assertThat(text.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.rule()).isEqualTo("number-gap");
            assertThat(repair.article()).isEqualTo("3");
            assertThat(repair.certain()).isFalse();
        });
    }

    @Test
    void dividesADecisionThatAmendsByItsInstructions() {
        var text = accepted("""
                云水市人民代表大会常务委员会关于修改《云水市绿道条例》的决定
                一、将第三条修改为：
                “第三条 绿道由市人民政府管理。”
                二、增加一条，作为第五条：
                第五条 绿道禁止机动车通行。
                """);

        assertThat(text.action()).isEqualTo(Action.AMEND);
        assertThat(text.articles()).extracting(Article::number).containsExactly("1", "2");
        assertThat(text.affects()).extracting(Affected::title).containsExactly("云水市绿道条例");
    }

    @Test
    void readsANoticeThatPrintsALaw() {
        var text = accepted("""
                云水市人民政府关于印发《云水市绿道管理办法》的通知
                云政规〔2024〕3号
                各区人民政府，市有关部门：
                现将《云水市绿道管理办法》印发给你们，请认真贯彻执行。
                云水市人民政府
                2024年3月1日
                云水市绿道管理办法
                第一章
                总则
                第 1 条 处罚标准如下表：
                | 情形 | 罚款 |
                | 轻微 | 100元 |
                第 2 条 本办法自印发之日起施行，有效期至2029年3月1日。《云水市绿道暂行办法》同时废止。
                """);

        assertThat(text.title()).isEqualTo("云水市绿道管理办法");
        assertThat(text.documentNumber()).isEqualTo("云政规〔2024〕3号");
        assertThat(text.divisions()).extracting(Division::heading).containsExactly("总则");
        assertThat(text.articles()).hasSize(2);
        assertThat(text.articles().get(0).paragraphs().get(0).table())
                .containsExactly(List.of("情形", "罚款"), List.of("轻微", "100元"));
        assertThat(text.dates().effective()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(text.datesBasis().effective()).isEqualTo(Basis.DERIVED);
        assertThat(text.dates().expires()).isEqualTo(LocalDate.of(2029, 3, 1));
        assertThat(text.affects()).extracting(Affected::title).containsExactly("云水市绿道暂行办法");
    }

    @Test
    void dropsRunningHeadsAndPageNumbers() {
        var text = accepted("""
                云水市绿道条例（草案）
                第一条（立法目的）为了规范绿道，制定本条例。
                第二条（适用范围）本市行政区域内适用本条例。
                第三条（管理主体）市住房城乡建设部门负责绿道管
                云水市绿道条例（草案）
                12
                理。
                云水市绿道条例（草案）
                13
                第四条（施行日期）本条例自2024年  月  日起施行。
                云水市绿道条例（草案）
                14
                """);

        assertThat(text.articles()).extracting(Article::caption).containsExactly("立法目的", "适用范围", "管理主体", "施行日期");
        assertThat(text.articles().get(2).flat()).isEqualTo("市住房城乡建设部门负责绿道管理。");
    }

    @Test
    void readsTheLetterAroundADraft() {
        var text = accepted("""
                现将我局起草的《济南市绿道条例（征求意见稿）》及说明向社会公开征求意见。征求意见截止时间为2024年3月20日。
                附件：1.《济南市绿道条例（征求意见稿）》
                2.《济南市绿道条例（征求意见稿）》的起草说明
                济南市园林和林业绿化局
                2024年2月18日
                附件1
                济南市绿道条例
                第一条 为了规范绿道，制定本条例。
                第二条 本条例自 年 月 日起施行。
                """);

        assertThat(text.stage().kind()).isEqualTo(StageKind.CONSULTATION);
        assertThat(text.consultation())
                .isEqualTo(new Consultation(LocalDate.of(2024, 2, 18), LocalDate.of(2024, 3, 20)));
        assertThat(text.issuers()).containsExactly("济南市园林和林业绿化局");
        assertThat(text.companions()).extracting(Companion::kind).containsExactly("起草说明");
    }

    @Test
    void callsACitysUnapprovedRegulationAdopted() {
        var text = accepted("""
                济南市绿道条例
                （2024年5月1日济南市第十八届人民代表大会常务委员会第二十次会议通过）
                第一条 为了规范绿道管理，制定本条例。
                第二条 本条例自公布之日起施行。
                """);

        assertThat(text.stage().kind()).isEqualTo(StageKind.ADOPTED);
        assertThat(text.jurisdiction().code()).isEqualTo("370100");
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "'<html><body><p>  </p></body></html>', empty",
        "'%PDF-1.7 x', not-text",
        "'今天天气很好，市民纷纷出游。', no-regulation",
        "'hello', no-articles",
        "'关于《云水市绿道条例（草案）》的说明\n一、立法的必要性\n绿道是公共设施。\n二、主要内容\n共二十条。', companion",
        "'今天天气很好\n第一条 公交线路调整。\n第二条 公交线路开通。', no-regulation",
        "'关于公开征求《云水市绿道条例（征求意见稿）》意见的公告\n现公开征求意见，公众可以提出意见：\n一、电子邮箱：a@b.cn\n二、通信地址：云水市', no-articles",
    })
    void refusesWithAReason(String content, String code) {
        var refused = refused(content.getBytes(StandardCharsets.UTF_8), "page");

        assertThat(refused).extracting(Refusal::code).containsExactly(code);
    }

    @Test
    void refusesBytesThatAreNoText() {
        var bytes = new byte[5000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 % 251);
        }

        assertThat(refused(bytes, "x.bin")).isNotEmpty();
    }

    @Test
    void refusesATextTooLargeForAnEvent() {
        var article = "绿道管理应当方便公众。".repeat(70_000);
        var text = "云水市绿道办法\n第一条 " + article + "\n第二条 本办法自2024年1月1日起施行。\n";

        assertThat(refused(text.getBytes(StandardCharsets.UTF_8), "law.txt"))
                .extracting(Refusal::code)
                .containsExactly("too-large");
    }

    private LegalText accepted(String text) {
        return accepted(text.getBytes(StandardCharsets.UTF_8), "law.txt");
    }

    private LegalText accepted(byte[] bytes, String url) {
        var result = normalizer.normalize(document(bytes, url));
        assertThat(result).isInstanceOf(Normalized.Accepted.class);
        return ((Normalized.Accepted) result).text();
    }

    private List<Refusal> refused(byte[] bytes, String url) {
        var result = normalizer.normalize(document(bytes, url));
        assertThat(result).isInstanceOf(Normalized.Refused.class);
        return ((Normalized.Refused) result).quarantined().reasons();
    }

    static RawDocument document(byte[] bytes, String url) {
        return new RawDocument(bytes, url, null, Trust.OFFICIAL, Instant.EPOCH, null, null, Hints.NONE, false);
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(NormalizerTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
