package dev.lexdelta.contract.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes texts for tests: a title, a stage and the words of its articles, all else by default. */
public final class TestText {
    private static final Instant FETCHED = Instant.parse("2026-03-01T08:00:00Z");

    private final String title;
    private final Stage stage;
    private final List<String> articles = new ArrayList<>();
    private Instrument instrument = Instrument.LOCAL_REGULATION;
    private Action action = Action.ENACT;
    private Jurisdiction jurisdiction = new Jurisdiction("370100", "济南市");
    private @Nullable Consultation consultation;
    private @Nullable LocalDate date;
    private @Nullable LocalDate shown;
    private @Nullable LocalDate effective;
    private @Nullable String url;
    private Instant fetched = FETCHED;
    private @Nullable String sha256;
    private String normalizer = "test/1";
    private Trust trust = Trust.OFFICIAL;
    private boolean history;
    private final List<String> issuers = new ArrayList<>();
    private final List<Affected> affects = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();

    private TestText(String title, Stage stage) {
        this.title = title;
        this.stage = stage;
    }

    public static TestText draft(String title) {
        return new TestText(title, new Stage(StageKind.CONSULTATION, 1, "征求意见稿"));
    }

    public static TestText reading(String title, int round) {
        return reading(title, round, "草案二次审议稿");
    }

    public static TestText reading(String title, int round, String label) {
        return new TestText(title, new Stage(StageKind.READING, round, label));
    }

    public static TestText adopted(String title) {
        return new TestText(title, new Stage(StageKind.ADOPTED, 1, ""));
    }

    public static TestText law(String title) {
        return new TestText(title, new Stage(StageKind.PROMULGATED, 1, ""));
    }

    /** Articles 1, 2, 3… with these words, one paragraph each. */
    public TestText articles(String... words) {
        articles.addAll(List.of(words));
        return this;
    }

    /** The day the text came into being: promulgated when enacted, published when not. */
    public TestText on(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    /** The day of the page alone, which tells nothing of what the legislature did. */
    public TestText shownOn(String day) {
        shown = LocalDate.parse(day);
        return this;
    }

    public TestText effective(String day) {
        effective = LocalDate.parse(day);
        return this;
    }

    public TestText action(Action value) {
        action = value;
        return this;
    }

    public TestText as(Instrument value) {
        instrument = value;
        return this;
    }

    public TestText in(Jurisdiction value) {
        jurisdiction = value;
        return this;
    }

    public TestText commentsUntil(String day) {
        consultation = new Consultation(null, LocalDate.parse(day));
        return this;
    }

    public TestText at(String address) {
        url = address;
        return this;
    }

    public TestText fetched(String instant) {
        fetched = Instant.parse(instant);
        return this;
    }

    public TestText mirrored() {
        trust = Trust.MIRROR;
        return this;
    }

    public TestText rawBytes(String hash) {
        sha256 = hash;
        return this;
    }

    public TestText readBy(String name) {
        normalizer = name;
        return this;
    }

    public TestText history() {
        history = true;
        return this;
    }

    /** As a text without any stage words reads. */
    public static TestText unlabelled(String title, StageKind kind) {
        return new TestText(title, new Stage(kind, 1, ""));
    }

    public TestText issuedBy(String issuer) {
        issuers.add(issuer);
        return this;
    }

    public TestText repealing(String other) {
        affects.add(new Affected(other, null, Effect.REPEALS));
        return this;
    }

    /** The first character of an article is not certain. */
    public TestText doubtfulIn(int article) {
        repairs.add(new Repair(String.valueOf(article), "p1", 0, 1, "?", "?", Repair.DESYNC, false, 1));
        return this;
    }

    public LegalText text() {
        var all = new ArrayList<Article>();
        for (int i = 0; i < articles.size(); i++) {
            all.add(new Article(
                    String.valueOf(i + 1),
                    ArticleKind.ARTICLE,
                    "第%d条".formatted(i + 1),
                    null,
                    List.of(Paragraph.of(articles.get(i)))));
        }
        var textId = LegalText.textIdOf(all);
        var id = LegalText.idOf(jurisdiction, stage, textId);
        var address = url == null ? "http://example.org/" + id : url;
        var hash = sha256 == null ? Ids.of("raw", address, id) + Ids.of("bytes", address, id) : sha256;
        return new LegalText(
                id,
                textId,
                normalizer,
                history,
                title,
                title,
                instrument,
                action,
                stage,
                consultation,
                jurisdiction,
                issuers,
                null,
                dates(),
                DatesBasis.NONE,
                List.of(),
                all,
                List.of(),
                affects,
                repairs,
                List.of(new Provenance(address, "publisher", trust, fetched, "text/html", hash)));
    }

    private Dates dates() {
        return stage.enacted()
                ? new Dates(shown, null, null, date, effective, null)
                : new Dates(date == null ? shown : date, null, null, null, null, null);
    }
}
