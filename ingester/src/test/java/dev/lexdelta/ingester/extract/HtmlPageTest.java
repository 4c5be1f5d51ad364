package dev.lexdelta.ingester.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            `<p>第一条 甲。</p><p>第二条 乙。</p>` > 第一条 甲。/第二条 乙。
            `<div>第一条 甲。<br>第二条 乙。</div>` > 第一条 甲。/第二条 乙。
            `<div><span>第一</span><b>条 甲。</b></div><div>第二条 乙。</div>` > 第一条 甲。/第二条 乙。
            `<form><p>第一条 甲。</p><p>第二条 乙。</p></form>` > 第一条 甲。/第二条 乙。
            `<h3><p>第一条 甲。</p><p>第二条 乙。</p></h3>` > 第一条 甲。/第二条 乙。
            `<pre>第一条 甲。\n第二条 乙。</pre>` > 第一条 甲。/第二条 乙。
            `<table><tr><td>目录</td><td>第一条 甲。<br>第二条 乙。</td></tr></table>` > 第一条 甲。/第二条 乙。
            `<p>第一条 甲。</p><p style="display: none">假</p><p>第二条 乙。</p>` > 第一条 甲。/第二条 乙。
            `<p>第一条 <ruby>甲<rp>(</rp><rt>jiǎ</rt><rp>)</rp></ruby>。</p><p>第二条 乙。</p>` > 第一条 甲。/第二条 乙。
            `<p>第一条 甲。</p><p>第二条 <del>丙</del><ins>乙</ins>。</p>` > 第一条 甲。/第二条 乙。
            `<p>第一条 甲。</p><p>第二条 10<sup>-6</sup>m<sup>2</sup>、CO<sub>2</sub>。</p>` > 第一条 甲。/第二条 10⁻⁶m²、CO₂。
            `<p>第一条 甲<sup>[1]</sup>。</p><p>第二条 &lt;strong&gt;乙&lt;/strong&gt;。</p>` > 第一条 甲[1]。/第二条 乙。
            `<p>第一条 甲：</p><ol><li>子；</li><li>丑。</li></ol><ol start=3><li>寅。</li></ol>` > 第一条 甲：/1. 子；/2. 丑。/3. 寅。
            `<ol><li>第一条 甲。</li><li><p>第二条 乙。</p></li></ol>` > 第一条 甲。/第二条 乙。
            `<p>第一条 甲。</p><script>假</script><p>第二条 乙。</p>` > 第一条 甲。/第二条 乙。
            """)
    void readsTheLinesAReaderSees(String html, String expected) {
        var lines = read(html.replace("\\n", "\n"), null).lines();

        assertThat(String.join(
                        "/", lines.stream().map(line -> line.text().strip()).toList()))
                .isEqualTo(expected.strip());
    }

    @Test
    void keepsTheCellsOfADataRow() {
        var lines = read(
                        "<p>第一条 下列：</p><table><tr><th>类别</th><th>金额</th></tr><tr><td>甲</td><td>10元</td></tr></table>",
                        null)
                .lines();

        assertThat(lines).extracting(Line::cells).containsExactly(List.of(), List.of("类别", "金额"), List.of("甲", "10元"));
    }

    @Test
    void keepsARowThatSpansTheColumnsOfATableAsARow() {
        var lines = read(
                        "<p>第一条 下列：</p><table><tr><td>类别</td><td>金额</td></tr><tr><td colspan=2>一、基本项目</td></tr>"
                                + "<tr><td>甲</td><td>10元</td></tr></table><table><tr><td>第二条 乙。</td></tr></table>",
                        null)
                .lines();

        assertThat(lines)
                .extracting(Line::cells)
                .containsExactly(List.of(), List.of("类别", "金额"), List.of("一、基本项目"), List.of("甲", "10元"), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            # rows of the table below 第一条                                  | lines, cells of rows apart by +
            `<tr><th>条文<th>罪名<tr><td>第一百条之一<td>甲罪`                > 条文+罪名/第一百条之一+甲罪
            `<tr><td>现行<td>草案<tr><td>第二条 甲。<td>第二条 乙。`          > 现行+草案/第二条 甲。+第二条 乙。
            `<tr><td>行为<td>依据<td>幅度<tr><td>乱扔<td>第二条 罚款。<td>50元` > 行为+依据+幅度/乱扔+第二条 罚款。+50元
            `<tr><td>依据<td>幅度<tr><td>第六条<td>处五十元罚款。`            > 依据+幅度/第六条+处五十元罚款。
            `<tr><td>第二条<td>绿道免费。<tr><td>第三条<td>绿道开放。`        > 第二条/绿道免费。/第三条/绿道开放。
            `<tr><td>2<td>第二条 绿道免费。<tr><td>3<td>第三条 绿道开放。`    > 2/第二条 绿道免费。/3/第三条 绿道开放。
            `<tr><td>目录<td>第二条 甲。<br>第三条 乙。`                      > 目录/第二条 甲。/第三条 乙。
            """)
    void tellsATableThatNamesArticlesFromOneThatHoldsThem(String rows, String expected) {
        var lines = read("<p>第一条 甲。</p><table>" + rows + "</table>", null).lines();

        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> line.is(Line.Kind.ROW) ? String.join("+", line.cells()) : line.text())
                        .collect(Collectors.joining("/")))
                .isEqualTo(expected);
    }

    @Test
    void findsTheBodyWhereArticlesAreDense() {
        var page = "<div class=nav>第一条 新闻</div><div><div id=a><p>第一条 甲。</p><p>第二条 乙。</p>" + "<p>第三条 丙。</p>".repeat(20)
                + "</div></div><div>热门推荐</div>";

        assertThat(read(page, null).lines()).hasSize(22);
    }

    @Test
    void takesTheHintForTheBodyAndASelectorThatCannotBeReadForNone() {
        var page = "<div id=a><p>第一条 甲。</p></div><div id=b><p>第一条 乙。</p></div>";

        assertThat(read(page, "#b").lines()).extracting(Line::text).containsExactly("第一条 乙。");
        assertThat(read(page, "#b[[").lines()).hasSize(2);
    }

    @Test
    void listsWhatThePageCallsItself() {
        var page = "<title>甲办法_云水市</title><meta name=ArticleTitle content=甲办法><h1>关于印发甲办法的通知</h1><p>第一条 甲。</p>";

        assertThat(read(page, null).titles()).containsExactly("关于印发甲办法的通知", "甲办法", "甲办法_云水市");
    }

    private static Sheet read(String html, @Nullable String body) {
        return new HtmlPage(body, null).read(html, "https://site.example/a/b.html");
    }
}
