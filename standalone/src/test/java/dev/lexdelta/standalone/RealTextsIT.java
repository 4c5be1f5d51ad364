package dev.lexdelta.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.broker.TopicReader;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.shared.SharedFolder;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.differ.DifferConfig;
import dev.lexdelta.differ.DifferService;
import dev.lexdelta.ingester.IngesterConfig;
import dev.lexdelta.ingester.IngesterService;
import dev.lexdelta.ingester.fetch.DocumentReader;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.FetchRequest;
import dev.lexdelta.ingester.fetch.Reading;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Real texts through HTTP, the ingester, a broker and the differ. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RealTextsIT {
    @RegisterExtension
    static final Broker BROKER = new Broker();

    @TempDir
    Path folder;

    @Test
    void everySeedBecomesItsArticles() throws Exception {
        var seeds = SharedFolder.orSkip().resolve("seeds");
        try (var site = SeedSite.of(seeds);
                var ingester = ingester(site)) {
            ingester.start();

            var versions = TopicReader.read(BROKER.bootstrapServers(), Topics.VERSIONS, 5);

            assertThat(versions)
                    .extracting(record -> (LegalText) record.value())
                    .extracting(LegalText::title, text -> text.stage().label(), RealTextsIT::lastArticle)
                    .containsExactlyInAnyOrder(
                            tuple("内蒙古自治区数字经济促进条例", "", 77),
                            tuple("济南市数字经济促进条例", "征求意见稿", 65),
                            tuple("无锡市数字化转型促进条例", "", 55),
                            tuple("黑龙江省促进数字经济条例", "征求意见稿", 84),
                            tuple("太原市大数据发展促进条例", "", 32));
        }
    }

    @Test
    void draftsAreComparedWithTheLawTheyBecame() throws Exception {
        var drafts = SharedFolder.orSkip().resolve("corpus/drafts");
        try (var differ = new DifferService(
                        new DifferConfig(BROKER.bootstrapServers(), folder, "differ-" + UUID.randomUUID(), null));
                var intake = KafkaIntake.open(BROKER.bootstrapServers(), folder.resolve("archive"))) {
            differ.start();
            for (var file : List.of(
                    "动物防疫法_2015-一审稿/old.txt",
                    "动物防疫法_2015-一审稿/draft.txt",
                    "动物防疫法_一审稿-二审稿/final.txt",
                    "动物防疫法_二审稿-2021/final.txt",
                    "治安管理处罚法_二审稿-2025/draft.txt",
                    "治安管理处罚法_二审稿-2025/final.txt")) {
                intake.take(((Reading.Read) reader(drafts).read(file)).document());
            }

            var changes = TopicReader.read(BROKER.bootstrapServers(), Topics.CHANGES, 5);

            assertThat(changes.stream()
                            .map(record -> record.value())
                            .filter(ChangeSet.class::isInstance)
                            .map(ChangeSet.class::cast))
                    .extracting(
                            set -> set.regulation().title(),
                            set -> set.from().stage().label(),
                            set -> set.to().stage().label(),
                            set -> set.transition().name())
                    .containsExactlyInAnyOrder(
                            tuple("中华人民共和国动物防疫法", "", "修订草案", "ENACTED_TO_DRAFT"),
                            tuple("中华人民共和国动物防疫法", "修订草案", "修订草案二次审议稿", "DRAFT_TO_DRAFT"),
                            tuple("中华人民共和国动物防疫法", "修订草案二次审议稿", "", "DRAFT_TO_ENACTED"),
                            tuple("中华人民共和国动物防疫法", "", "", "ENACTED_TO_AMENDED"),
                            tuple("中华人民共和国治安管理处罚法", "修订草案二次审议稿", "", "DRAFT_TO_ENACTED"));
        }
    }

    private IngesterService ingester(SeedSite site) throws Exception {
        var source = Files.writeString(folder.resolve("seeds.yaml"), """
                name: seeds
                list: {url: "%s", links: "li a"}
                pace: PT0S
                """.formatted(site.list()));
        var defaults = IngesterConfig.DEFAULT;
        var config = new IngesterConfig(
                BROKER.bootstrapServers(),
                "ingester-" + UUID.randomUUID(),
                null,
                folder.resolve("archive"),
                List.of(source),
                defaults.userAgent(),
                null,
                List.of(),
                defaults.limits());
        return new IngesterService(config, SourceFiles.read(config.sources()), new Normalizer()::normalize);
    }

    private static DocumentReader reader(Path base) {
        return new DocumentReader(RealTextsIT::nothing, base, 10_000_000);
    }

    private static Failed nothing(FetchRequest request) {
        return new Failed("no-answer", "this test reads files only", 0);
    }

    /** The number of the last article, when they run from 1 without a gap; else -1. */
    private static int lastArticle(LegalText text) {
        var numbers = text.articles().stream()
                .filter(article -> article.kind() == ArticleKind.ARTICLE)
                .map(article -> Integer.parseInt(article.number()))
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                return -1;
            }
        }
        return numbers.size();
    }
}
