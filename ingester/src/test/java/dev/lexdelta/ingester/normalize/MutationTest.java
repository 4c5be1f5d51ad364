package dev.lexdelta.ingester.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.ingester.Shared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the web sends ends as a text or as a refusal, never as an exception, and in bounded time. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class MutationTest {
    private static final List<String> SOURCES = List.of("law.txt", "law.md", "law.html");
    private static final List<String> PIECES = List.of(
            "第",
            "第一条",
            "第九千九百九十九条 ",
            "（一）",
            "【",
            "】",
            "《",
            "》",
            "（",
            "）",
            "\uD800",
            "\uDC00",
            "\u200B",
            "\u202E",
            "\u0000",
            "\n",
            "\n\n",
            "<p>",
            "</div>",
            "<table><tr><td>",
            "<br>",
            "2024年5月30日",
            "9999年99月99日",
            "(shù)",
            "(a/b",
            "目录",
            "附件",
            "---",
            "|",
            "**",
            "?jǐn)",
            "1.",
            "１．",
            "自年月日起施行",
            "草案",
            "第一章 总则\n",
            "&#x1F600;",
            "&nbsp;");

    private final Normalizer normalizer = new Normalizer();

    @ParameterizedTest
    @MethodSource("seeds")
    void endsAsTextOrRefusal(long seed) {
        var random = new Random(seed);
        var name = SOURCES.get(random.nextInt(SOURCES.size()));
        var bytes = read(name);
        int rounds = 1 + random.nextInt(12);
        for (int i = 0; i < rounds; i++) {
            bytes = mutate(bytes, random);
        }

        assertSound(bytes, name, "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("damagedPages")
    void endsAsTextOrRefusalWhereRepairsAreBroken(long seed) throws IOException {
        var random = new Random(seed);
        var pages = Shared.files(Shared.folder("noisy"), ".txt");
        var bytes = Files.readAllBytes(pages.get((int) (seed % pages.size())));
        int rounds = 1 + random.nextInt(12);
        for (int i = 0; i < rounds; i++) {
            bytes = mutate(bytes, random);
        }

        assertSound(bytes, "law.txt", "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void survivesMonsters(String what, String content) {
        assertSound(content.getBytes(StandardCharsets.UTF_8), content.startsWith("<") ? "law.html" : "law.txt", what);
    }

    private void assertSound(byte[] bytes, String name, String what) {
        var result = normalizer.normalize(NormalizerTest.document(bytes, name));

        if (result instanceof Normalized.Accepted accepted) {
            var numbers =
                    accepted.text().articles().stream().map(Article::number).toList();
            assertThat(numbers).as(what).doesNotHaveDuplicates();
            assertThat(Json.MAPPER.writeValueAsBytes(accepted.text())).as(what).isNotEmpty();
        } else {
            assertThat(((Normalized.Refused) result).quarantined().reasons())
                    .as(what)
                    .isNotEmpty();
        }
    }

    private static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    private static LongStream damagedPages() {
        return LongStream.range(0, 120);
    }

    private static Stream<Arguments> monsters() {
        var head = "云水市绿道办法\n";
        return Stream.of(
                Arguments.of("one long line", head + "第一条 " + "绿道，".repeat(1_150_000)),
                Arguments.of("one long line of markers", head + "第一条第二条（一）".repeat(100_000)),
                Arguments.of("brackets", head + "（".repeat(700_000)),
                Arguments.of("pinyin without end", head + "数(shù".repeat(200_000)),
                Arguments.of("numerals", head + "第" + "一".repeat(700_000)),
                Arguments.of("dashes in a title", "<title>" + " - ".repeat(500_000) + "</title><p>第一条 甲。</p>"),
                Arguments.of("first articles only", head + "第一条 甲。\n".repeat(100_000)),
                Arguments.of("falling numbers", head + falling(9_000)),
                Arguments.of("many articles", head + rising(100_000)),
                Arguments.of("nested lists", head + "第一条 下列：\n" + "（一）甲\n1.乙\n（1）丙\n①丁\n".repeat(20_000)),
                Arguments.of("open lines", head + "第一条 甲\n" + "没有标点的很长的一行文字没有标点\n".repeat(40_000)),
                Arguments.of("deep tags", "<div>".repeat(100_000) + "第一条 甲。"),
                Arguments.of("deep headings", "<h3>".repeat(500) + "绿道".repeat(300_000) + "<p>第一条 甲。"),
                Arguments.of("deep tables", "<table><tr><td>".repeat(20_000) + "第一条 甲。"),
                Arguments.of("articles in one line", head + inOneLine(100_000)),
                Arguments.of("citations in one line", head + "第一条 " + "依照第二条".repeat(120_000)),
                Arguments.of("items in one line", head + "第一条 下列：" + "（一）甲；（二）乙；".repeat(60_000)),
                Arguments.of("brackets that close late", head + "《甲\n".repeat(80_000)),
                Arguments.of("sentences above the text", "绿道，绿道，绿道\n".repeat(60_000) + "第一条 甲。"),
                Arguments.of("bare numbers", head + "第一条 甲\n" + "1\n2\n3\n".repeat(60_000)),
                Arguments.of("tags in text", head + "第一条 " + "<b".repeat(200_000) + ">"),
                Arguments.of("open tables in text", head + "第一条 甲。\n" + "<table><tr><td>甲\n".repeat(2_000)),
                Arguments.of("rows of bars", head + "第一条 甲。\n" + "甲|乙\n".repeat(60_000)),
                Arguments.of("entities", head + "第一条 " + "&".repeat(500_000)),
                Arguments.of("surrogates", head + "第一条 " + "\uD83D".repeat(100_000)),
                Arguments.of("bars", "|".repeat(500_000)),
                Arguments.of("dates", head + "2024年5月30日通过".repeat(50_000) + "\n第一条 甲。"));
    }

    private static String inOneLine(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "第" + i + "条 甲。").collect(Collectors.joining());
    }

    private static String falling(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "第" + (count - i) + "条 甲。\n")
                .collect(Collectors.joining());
    }

    private static String rising(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "第" + i + "条 甲。\n").collect(Collectors.joining());
    }

    private static byte[] mutate(byte[] bytes, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> cut(bytes, random);
            case 1 -> splice(bytes, bytes, random);
            case 2 -> splice(bytes, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8), random);
            default -> flip(bytes, random);
        };
    }

    private static byte[] cut(byte[] bytes, RandomGenerator random) {
        int from = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - from, random.nextInt(40));
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.write(bytes, from + length, bytes.length - from - length);
        return out.toByteArray();
    }

    private static byte[] splice(byte[] bytes, byte[] other, RandomGenerator random) {
        int at = random.nextInt(bytes.length + 1);
        int from = random.nextInt(other.length + 1);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(other, from, Math.min(other.length - from, 400));
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static byte[] flip(byte[] bytes, RandomGenerator random) {
        var flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] read(String name) {
        try (var in = Objects.requireNonNull(MutationTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
