package dev.lexdelta.ingester.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.normalize.Hints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFilesTest {
    @TempDir
    private Path folder;

    @Test
    void readsADeclarationWithEverythingInIt() throws Exception {
        var source = parse("""
                name: lanjiang
                publisher: 澜江市人民代表大会常务委员会
                trust: OFFICIAL
                jurisdiction: {code: "429900", name: 澜江市}
                list:
                  url: https://example.org/list.html
                  row: ul.news > li
                  links: "a[href$=.html]"
                  date: span
                  only: 征求意见
                stage: CONSULTATION
                encoding: GB18030
                document: {body: "div#zoom", title: h1, attachments: .files a}
                every: PT30M
                pace: PT0S
                """);

        assertThat(source.name()).isEqualTo("lanjiang");
        assertThat(source.publisher()).isEqualTo("澜江市人民代表大会常务委员会");
        assertThat(source.trust()).isEqualTo(Trust.OFFICIAL);
        assertThat(source.encoding()).isEqualTo("GB18030");
        assertThat(source.list().url()).isEqualTo("https://example.org/list.html");
        assertThat(source.list().links()).isEqualTo("a[href$=.html]");
        assertThat(source.next(Instant.EPOCH)).isEqualTo(Duration.ofMinutes(30));
        assertThat(source.pace()).isEqualTo(Duration.ZERO);
        assertThat(source.hints())
                .isEqualTo(new Hints(new Jurisdiction("429900", "澜江市"), StageKind.CONSULTATION, "div#zoom", "h1"));
    }

    @Test
    void trustsNobodyAndHurriesNowhereUnlessTold() throws Exception {
        var source = parse("{name: a, documents: ['http://example.org/a']}");

        assertThat(source.trust()).isEqualTo(Trust.MIRROR);
        assertThat(source.next(Instant.EPOCH)).isEqualTo(Duration.ofHours(1));
        assertThat(source.recheck()).isEqualTo(Duration.ofDays(1));
        assertThat(source.pace()).isEqualTo(Duration.ofSeconds(1));
        assertThat(source.hints()).isEqualTo(Hints.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{documents: ['http://a/']} | key 'name' has the value 'null'",
                "{name: 'a b', documents: ['http://a/']} | key 'name' has the value 'a b'",
                "{name: a} | key 'list' has the value 'null'",
                "{name: a, documents: [], list: {url: 'http://a/', links: a}, paec: PT1S} | unknown key 'paec'",
                "{name: a, documents: ['ftp://a/']} | key 'documents' has the value 'ftp://a/'",
                "{name: a, documents: ['http://a/'], list: {url: 'http://a/', links: a}} | key 'list' has the value",
                "{name: a, list: {url: a, links: a}} | key 'list.url' has the value 'a'",
                "{name: a, list: {url: 'http://a/'}} | key 'list.links' has the value 'null'",
                "{name: a, list: {url: 'http://a/', links: 'a['}} | key 'list.links' has the value 'a['",
                "{name: a, list: {url: 'http://a/', links: ''}} | key 'list.links' has the value ''",
                "{name: a, documents: ['http://a/'], document: {body: 'div:foo('}} | key 'document.body' has the value",
                "{name: a, documents: ['http://a/'], trust: SURE} | key 'trust' has the value 'SURE'",
                "{name: a, documents: ['http://a/'], trust: UNKNOWN} | key 'trust' has the value 'UNKNOWN'",
                "{name: a, documents: ['http://a/'], every: often} | key 'every' has the value 'often'",
                "{name: a, documents: ['http://a/'], every: PT0S} | key 'every' has the value 'PT0S'",
                "{name: a, documents: ['http://a/'], every: PT999999999999H} | key 'every' has the value",
                "{name: a, documents: ['http://a/'], pace: PT-1S} | key 'pace' has the value 'PT-1S'",
                "{name: a, documents: ['http://a/'], jurisdiction: {code: 37, name: b}} | key 'jurisdiction.code' has",
                "{name: a, documents: ['http://a/'], jurisdiction: {code: '370000'}} | key 'jurisdiction.name' has",
                "{name: a, feed: {url: 'http://a/', only: '('}} | key 'feed.only' has the value '('",
                "{name: a, feed: {url: 'http://a/'}, folder: b} | exactly one of list, api, feed, folder and documents",
                "{name: a, off: ' ', folder: b} | key 'off' has the value ' '",
                "{name: a, encoding: gb9, folder: b} | key 'encoding' has the value 'gb9'",
                "{name: a, folder: b, schedule: '61 * * * *'} | key 'schedule' has the value '61 * * * *'",
                "{name: a, folder: b, schedule: '0 0 30 2 *'} | there is no such day",
                "{name: a, folder: b, schedule: '0 8 * * *', every: PT1H} | key 'every' has the value 'PT1H'",
                "{name: a, folder: b, stage: LATE} | key 'stage' has the value 'LATE'",
                "{name: a, folder: b, document: {file: data}} | key 'document.file' has the value 'data'",
                "{name: a, list: {url: 'http://a/', links: a, href: 'x'}} | must have 1 groups in brackets, not 0",
                "{name: a, list: {url: 'http://a/', links: a, date: b}} | key 'list.date' has the value 'b', but needs",
                "{name: a, list: {url: 'http://a/', links: a, pages: {url: x}}} | key 'pages.url' has the value 'x'",
                "{name: a, list: {url: 'http://a/', links: a, pages: {most: 9}}} | either it or list.url must have {page}",
                "{name: a, api: {url: 'http://a/', link: '{u}'}} | key 'api.rows' has the value 'null'",
                "{name: a, api: {url: 'http://a/', rows: /r, link: x}} | key 'api.link' has the value 'x'",
                "{name: a, api: {url: 'http://a/', rows: r, link: '{u}'}} | key 'api.rows' has the value 'r'",
                "{name: a, api: {url: 'http://a/', rows: /r, link: '{u}', headers: {Host: b}}} | key 'api.headers.Host'",
                "{name: a, api: {url: 'http://a/', rows: /r, link: '{u}', headers: {Referer: }}} | key 'api.headers.Referer' has the value 'null', but must have a value",
                "{name: a, api: {url: 'http://a/', rows: /r, link: '{u}', form: {q: }}} | key 'api.form.q' has the value 'null', but must have a value",
                "{name: a, api: {url: 'http://a/', rows: /r, link: '{u}', expect: {/c: }}} | key 'api.expect./c' has the value 'null', but must have a value",
                "{name: a, api: {url: 'http://a/', rows: /r, link: '{u}', pages: {most: 3}}} | key 'api.pages' has",
                "{name: a, api: {url: 'http://a/', rows: /r, link: '{u}', form: {a: b}, body: {}}} | key 'api.form' has"
            })
    void refusesADeclarationWithOneSentenceThatNamesKeyAndValue(String yaml, String message) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void readsTheYamlFilesOfAFolderByName() throws Exception {
        write("b.yaml", "b");
        write("a.yml", "a");
        Files.writeString(folder.resolve("README.md"), "not a source");

        assertThat(SourceFiles.read(List.of(folder))).extracting(Source::name).containsExactly("a", "b");
    }

    @Test
    void refusesTwoSourcesOfOneName() throws Exception {
        var first = write("1.yaml", "a");
        var second = write("2.yaml", "a");

        assertThatThrownBy(() -> SourceFiles.read(List.of(first, second)))
                .hasMessage(second + ": key 'name' has the value 'a', which " + first + " has already");
    }

    private Path write(String file, String name) throws Exception {
        return Files.writeString(folder.resolve(file), "{name: " + name + ", documents: ['http://example.org/']}");
    }

    private static Source parse(String yaml) throws ConfigException {
        return ConfigFile.parse(yaml, "test.yaml", Source.class);
    }
}
