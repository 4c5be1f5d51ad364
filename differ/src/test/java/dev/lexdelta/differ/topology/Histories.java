package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.TestText;
import dev.lexdelta.differ.link.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes up the lives of some regulations of one place as sources tell them: rounds that are missing, other names, texts
 * enacted word for word, mirrors with damage, without their stage or years late, second official pages of other days, laws
 * that tell no day, corrections, bytes read twice, and repeals; rules of one name of several departments and their
 * government, and announcements whose names say nothing.
 */
final class Histories {
    /** Characters of the wording of one regulation; those of another are all different. */
    private static final int OWN = 560;

    private static final int LENGTH = 200;
    private static final List<String> DEPARTMENTS = List.of("水利局", "卫生局", "教育局", "司法局", "某市人民政府");
    private static final int FIRST_OF_NAMES = 0x9800;
    private static final int NAME = 4;

    private final RandomGenerator random;
    private final List<LegalText> texts = new ArrayList<>();
    private int regulation;
    private int shift;
    private LocalDate day = LocalDate.EPOCH;

    private Histories(RandomGenerator random) {
        this.random = random;
    }

    static List<LegalText> of(RandomGenerator random, int regulations) {
        var histories = new Histories(random);
        for (int i = 0; i < regulations; i++) {
            histories.live(i, regulations);
        }
        return histories.texts;
    }

    private boolean happens(double share) {
        return random.nextDouble() < share;
    }

    private void live(int number, int regulations) {
        regulation = number;
        shift = 0;
        day = LocalDate.of(2001 + random.nextInt(8), 3, 1);
        cycle(Action.ENACT, regulations);
        for (int again = 0; again < 2 && happens(0.4); again++) {
            day = day.plusYears(3);
            cycle(Action.REVISE, regulations);
        }
        if (happens(0.1)) {
            amendingDraft();
        }
        if (happens(0.2)) {
            rulesOfDepartments();
        }
        if (happens(0.3)) {
            announcement(happens(0.5) ? "公告" : "关于废止部分规章的决定");
        }
        if (happens(0.1)) {
            law("关于废止" + name(number) + "的决定", 0, Action.REPEAL, "", name(number));
        }
    }

    private void cycle(Action action, int regulations) {
        var drafted = happens(0.3) ? renamed() : name(regulation);
        for (int round = 0; round < 3; round++) {
            if (happens(0.6)) {
                draft(drafted, round, happens(0.3) ? Action.ENACT : action);
            }
        }
        if (happens(0.85)) {
            shift += happens(0.2) ? 0 : 10 + random.nextInt(30);
            var other = happens(0.2) ? name(random.nextInt(regulations + 2)) : "";
            law(
                    name(regulation),
                    shift,
                    action,
                    happens(0.3) ? "http://official.example/" + regulation + day : "",
                    other);
        }
    }

    private void rulesOfDepartments() {
        for (int rule = 0; rule < 4; rule++) {
            shift = random.nextInt(OWN - LENGTH);
            day = day.plusDays(30);
            var name = name(regulation).substring(0, NAME) + "程序规定";
            var text = happens(0.4) ? TestText.draft(name) : TestText.law(name);
            text.as(Instrument.DEPARTMENT_RULE).on(day.toString()).articles(words(shift));
            texts.add(
                    (happens(0.2) ? text : text.issuedBy(DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())))).text());
        }
    }

    // few days and few words to choose from, so that some are of one day and some are worded alike
    private void announcement(String title) {
        for (int one = 0; one < 2; one++) {
            var text = TestText.law(title).on("2010-01-0" + (1 + random.nextInt(3)));
            texts.add((happens(0.3) ? text.mirrored() : text)
                    .articles(words(random.nextInt(OWN - LENGTH)))
                    .text());
        }
    }

    private static String name(int number) {
        var subject = new StringBuilder();
        for (int i = 0; i < NAME; i++) {
            subject.appendCodePoint(FIRST_OF_NAMES + number * NAME + i);
        }
        return subject + "条例";
    }

    // the same words in another order, or one word less
    private String renamed() {
        var name = name(regulation);
        return happens(0.5) ? name.substring(1, NAME) + name.charAt(0) + name.substring(NAME) : name.substring(1);
    }

    private void draft(String title, int round, Action action) {
        shift += 5 + random.nextInt(25);
        day = day.plusDays(60 + random.nextInt(60));
        var text = round == 0 ? TestText.draft(title) : TestText.reading(title, round + 1);
        text.action(action).articles(words(shift));
        publish(happens(0.15) ? text : text.on(day.toString()), title);
    }

    private void law(String title, int from, Action action, String address, String repealed) {
        day = day.plusDays(60 + random.nextInt(60));
        if (happens(0.1)) { // the page that announced the law shows the draft
            texts.add(TestText.draft(title)
                    .on(day.toString())
                    .articles(words(Math.max(0, from - 8)))
                    .text());
        }
        if (happens(0.2)) {
            texts.add(TestText.adopted(title)
                    .action(action)
                    .on(day.minusDays(20).toString())
                    .articles(words(from))
                    .text());
        }
        var text = TestText.law(title).action(action).on(day.toString()).articles(words(from));
        if (!repealed.isEmpty()) {
            text.repealing(repealed);
        }
        publish(address.isEmpty() ? text : text.at(address), title);
        if (!address.isEmpty()) {
            texts.add(TestText.law(title)
                    .action(action)
                    .on(day.toString())
                    .articles(words(from + 2))
                    .at(address)
                    .fetched("2026-04-0%dT08:00:00Z".formatted(1 + random.nextInt(9)))
                    .text());
        }
    }

    private void amendingDraft() {
        var instruction = "将第一条修改为：“" + words(shift)[0] + "”";
        texts.add(TestText.unlabelled(name(regulation), StageKind.BILL)
                .action(Action.AMEND)
                .on(day.plusDays(30).toString())
                .articles(instruction, "删去第二条")
                .text());
        if (happens(0.5)) {
            texts.add(TestText.law("常务委员会关于修改" + name(regulation) + "的决定")
                    .action(Action.AMEND)
                    .on(day.plusDays(90).toString())
                    .articles(instruction, "删去第三条")
                    .text());
        }
    }

    private void publish(TestText made, String title) {
        var text = made.text();
        if (happens(0.1)) {
            readTwice(text, title);
        } else {
            texts.add(text);
        }
        if (happens(0.25)) {
            texts.add(mirror(text, title));
        }
        if (happens(0.15)) {
            texts.add(secondPage(text, title));
        }
    }

    /** An older reading of the same bytes: a character wrong, or the title. */
    private void readTwice(LegalText text, String title) {
        var bytes = "bytes-" + text.id();
        boolean wrongTitle = happens(0.5);
        var older = again(text, wrongTitle ? title + "全文" : title)
                .articles(wrongTitle ? flat(text) : damaged(flat(text)))
                .rawBytes(bytes)
                .readBy("test/1")
                .text();
        texts.add(older);
        if (happens(0.5)) { // a mirror has the words of the older reading, and one of them in doubt
            texts.add(again(text, title)
                    .articles(flat(older))
                    .mirrored()
                    .at("http://mirror.example/" + random.nextInt(1_000_000))
                    .doubtfulIn(1)
                    .text());
        }
        texts.add(again(text, title)
                .articles(flat(text))
                .rawBytes(bytes)
                .readBy("test/2")
                .text());
    }

    private LegalText mirror(LegalText text, String title) {
        var copy = happens(0.3) ? TestText.unlabelled(title, StageKind.PROMULGATED) : again(text, title);
        if (happens(0.1)) { // years later, and of a law only the day of the page
            copy = (text.stage().enacted() ? TestText.law(title).effective(day.toString()) : again(text, title))
                    .shownOn(day.plusYears(random.nextInt(4)).toString());
        }
        return copy.mirrored()
                .at("http://mirror.example/" + random.nextInt(1_000_000))
                .articles(happens(0.3) ? flat(text) : damaged(flat(text)))
                .text();
    }

    // of a law mostly only the day of the page, and sometimes not even that
    private LegalText secondPage(LegalText text, String title) {
        var page =
                text.stage().enacted() && happens(0.7) ? TestText.law(title).action(text.action()) : again(text, title);
        var shown = day.plusDays(random.nextInt(60)).toString();
        return (happens(0.2) ? page : page.shownOn(shown))
                .at("http://second.example/" + regulation + (happens(0.5) ? "" : day))
                .fetched("2026-05-%02dT08:00:00Z".formatted(1 + random.nextInt(28)))
                .articles(happens(0.3) ? flat(text) : damaged(flat(text)))
                .text();
    }

    private TestText again(LegalText text, String title) {
        var stage = text.stage();
        var made = stage.enacted()
                ? TestText.law(title)
                : stage.kind() == StageKind.CONSULTATION
                        ? TestText.draft(title)
                        : TestText.reading(title, stage.round());
        var dates = text.dates();
        var on = stage.enacted() ? dates.promulgated() : dates.published();
        made.action(text.action());
        text.affects().forEach(affected -> made.repealing(affected.title()));
        return on == null || (!stage.enacted() && happens(0.3)) ? made : made.on(on.toString());
    }

    private static String[] flat(LegalText text) {
        return text.articles().stream().map(article -> article.flat()).toArray(String[]::new);
    }

    private String[] damaged(String[] articles) {
        var damaged = articles.clone();
        int at = random.nextInt(damaged.length);
        damaged[at] = "〓" + damaged[at].substring(1);
        return damaged;
    }

    private String[] words(int from) {
        int start = regulation * OWN + Math.min(from, OWN - LENGTH);
        return Wording.of(start, start + LENGTH);
    }
}
