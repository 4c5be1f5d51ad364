package dev.lexdelta.notifier.render.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.notifier.render.ChangeSets;
import dev.lexdelta.notifier.render.Golden;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonDocxTest {
    @ParameterizedTest
    @CsvSource({"table-zh.txt, ZH", "table-en.txt, EN"})
    void readsLikeTheGoldenFile(String file, Language language) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(table(language)))) {
            var drawn = new StringBuilder();
            for (var element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    drawn.append(paragraph.getText()).append('\n');
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> drawn.append(row.getTableCells().stream()
                                            .map(ComparisonDocxTest::cell)
                                            .collect(Collectors.joining(" │ ")))
                                    .append('\n'));
                }
            }
            Golden.check(file, drawn.toString());
        }
    }

    @Test
    void repeatsTheNamesOfTheColumnsOnEachPage() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(table(Language.ZH)))) {
            assertThat(document.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getProperties().getCoreProperties().getTitle()).endsWith("对照表");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsToTheSchemaOfWord(boolean redline) throws IOException {
        var faults = new ArrayList<XmlError>();

        try (var document = new XWPFDocument(new ByteArrayInputStream(redline ? redline() : table(Language.ZH)))) {
            document.getDocument().validate(new XmlOptions().setErrorListener(faults));
        }

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesTheSameBytesForTheSameTexts(boolean redline) throws IOException {
        var one = redline ? redline() : table(Language.ZH);
        var names = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(one))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                names.append(entry.getName()).append(' ');
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .containsOnlyOnce("2026-")
                            .contains("2026-01-22T00:00:00Z");
                }
            }
        }

        assertThat(redline ? redline() : table(Language.ZH)).isEqualTo(one);
        assertThat(names).contains("docProps/core.xml");
    }

    @Test
    void isAFileThoughThereIsNothingToCompare() throws IOException {
        var empty = Texts.of("", List.of(), List.of(), List.of());
        var none = ChangeSets.of(List.of());

        for (var bytes : List.of(
                new ComparisonDocx(Language.ZH).render(none, empty, empty),
                new RedlineDocx(Language.ZH).render(none, empty, empty))) {
            new XWPFDocument(new ByteArrayInputStream(bytes)).close();
        }
    }

    private static byte[] table(Language language) {
        return new ComparisonDocx(language)
                .render(ChangeSets.sample(), ChangeSets.oldOfSample(), ChangeSets.newOfSample());
    }

    private static byte[] redline() {
        return new RedlineDocx(Language.ZH)
                .render(ChangeSets.sample(), ChangeSets.oldOfSample(), ChangeSets.newOfSample());
    }

    private static String cell(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(paragraph -> paragraph.getRuns().stream()
                        .map(ComparisonDocxTest::run)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" ¶ "));
    }

    private static String run(XWPFRun run) {
        return switch (run.getStyle()) {
            case "Deleted" -> "[-" + run.text() + "-]";
            case "Inserted" -> "{+" + run.text() + "+}";
            case "Moved" -> "{~" + run.text() + "~}";
            default -> run.text();
        };
    }
}
