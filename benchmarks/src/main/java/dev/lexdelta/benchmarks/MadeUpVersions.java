package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.DatesBasis;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.Trust;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Any number of versions of regulations, each a function of its number: a draft, then its law. Six in ten are of the state,
 * the others of three hundred cities. Two texts share about as much wording as two of 290 real laws and decisions did: half
 * of all pairs 1 %, one in twenty 4 %. One regulation in fifty repeats most of the words of some fifty others, as approvals
 * do. One in ten was drafted under another order of words.
 */
final class MadeUpVersions {
    private static final List<String> AREAS = List.of(
            "数字", "经济", "河道", "大气", "噪声", "消防", "养老", "托育", "物业", "住房", "供水", "燃气", "电梯", "档案", "广告", "旅游", "体育", "文物",
            "湿地", "森林", "种子", "渔业", "矿产", "公路", "港口", "航道", "航空", "邮政", "统计", "审计", "预算", "招标", "专利", "商标", "气象", "地震");
    private static final List<String> FORMS = List.of("条例", "规定", "办法", "管理办法");
    private static final Instant SEEN = Instant.parse("2020-01-01T00:00:00Z");
    private static final int CITIES = 300;
    private static final int ARTICLES = 10;
    private static final int OWN_WORDS = 32;
    private static final int PHRASES = 60;
    private static final int PHRASE = 12;
    private static final int OF_ONE_KIND = 2_500;
    private static final int CODE_POINTS = 6_000;

    private MadeUpVersions() {}

    /** The draft of a regulation has an even number, its law the next one. */
    static LegalText version(int number) {
        int regulation = number / 2;
        boolean enacted = number % 2 == 1;
        var random = new SplittableRandom(regulation);
        var jurisdiction = jurisdiction(random);
        var title = jurisdiction.name() + title(random, enacted);
        var day = LocalDate.of(2020, 1, 1).plusDays(regulation % 1_800 + (enacted ? 200 : 0));
        return text(number, title, jurisdiction, enacted, day, articles(regulation, random, enacted));
    }

    /** A law of a title that all of these have, each of a day of its own. */
    static LegalText ofOneTitle(int number) {
        var articles = articles(number, new SplittableRandom(number), true);
        var day = LocalDate.of(1990, 1, 1).plusDays(3L * number);
        return text(number, "进口药品目录", Jurisdiction.STATE, true, day, articles);
    }

    private static LegalText text(
            int number,
            String title,
            Jurisdiction jurisdiction,
            boolean enacted,
            LocalDate day,
            List<Article> articles) {
        var stage = enacted ? new Stage(StageKind.PROMULGATED, 1, "") : new Stage(StageKind.CONSULTATION, 1, "征求意见稿");
        var textId = LegalText.textIdOf(articles);
        var id = LegalText.idOf(jurisdiction, stage, textId);
        return new LegalText(
                id,
                textId,
                "made-up/1",
                false,
                title,
                title,
                Instrument.LOCAL_REGULATION,
                Action.ENACT,
                stage,
                null,
                jurisdiction,
                List.of("人民代表大会常务委员会"),
                null,
                enacted ? new Dates(null, null, null, day, day, null) : new Dates(day, null, null, null, null, null),
                DatesBasis.NONE,
                List.of(),
                articles,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Provenance(
                        "https://example.org/" + id,
                        "公报",
                        Trust.OFFICIAL,
                        SEEN.plusSeconds(number),
                        "text/html",
                        Ids.sha256(textId.getBytes(StandardCharsets.UTF_8)))));
    }

    private static Jurisdiction jurisdiction(SplittableRandom random) {
        int city = random.nextInt(CITIES);
        return random.nextInt(10) < 6
                ? Jurisdiction.STATE
                : new Jurisdiction(
                        String.valueOf(110_000 + 100 * city), "甲乙丙丁戊己庚辛壬癸".charAt(city % 10) + own(city, 1) + "市");
    }

    private static String title(SplittableRandom random, boolean enacted) {
        var subject = own(random.nextInt(), 3);
        var area = AREAS.get(random.nextInt(AREAS.size())) + AREAS.get(random.nextInt(AREAS.size()));
        var form = FORMS.get(random.nextInt(FORMS.size()));
        return random.nextInt(10) == 0 && !enacted ? "促进" + subject + area + form : subject + area + "促进" + form;
    }

    private static List<Article> articles(int regulation, SplittableRandom random, boolean enacted) {
        boolean alike = random.nextInt(50) == 0;
        var articles = new ArrayList<Article>();
        for (int i = 1; i <= ARTICLES; i++) {
            var words = alike && i <= 7
                    ? own(-1 - regulation / OF_ONE_KIND * ARTICLES - i, OWN_WORDS)
                    : phrase(random) + own(regulation * ARTICLES + i, OWN_WORDS);
            var changed = enacted && i % 5 == 0 ? words + "并向社会公布" : words;
            articles.add(new Article(
                    String.valueOf(i), ArticleKind.ARTICLE, "第" + i + "条", null, List.of(Paragraph.of(changed + "。"))));
        }
        return articles;
    }

    // all texts take theirs from the same few
    private static String phrase(SplittableRandom random) {
        return own(Integer.MIN_VALUE + random.nextInt(PHRASES), PHRASE);
    }

    private static String own(int seed, int length) {
        var random = new SplittableRandom(seed);
        var words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append((char) ('一' + random.nextInt(CODE_POINTS)));
        }
        return words.toString();
    }
}
