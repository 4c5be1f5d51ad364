package dev.lexdelta.notifier.render.word;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.notifier.render.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the two Word documents have in common: namespaces, paper, the foot of the page, their date. */
final class Page {
    private static final String[] NAMESPACES = {
        "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    };
    private static final String MARGIN = "1134";
    private static final LocalDate NO_DATE = LocalDate.of(1980, 1, 1);

    private Page() {}

    static Xml document() {
        return new Xml().open("w:document", NAMESPACES).open("w:body");
    }

    /** Ends the document. */
    static String end(Xml xml, boolean landscape) {
        xml.open("w:sectPr")
                .empty("w:footerReference", "w:type", "first", "r:id", WordFile.FIRST_FOOTER)
                .empty("w:footerReference", "w:type", "default", "r:id", WordFile.FOOTER);
        if (landscape) {
            xml.empty("w:pgSz", "w:w", "16838", "w:h", "11906", "w:orient", "landscape");
        } else {
            xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        }
        xml.empty(
                "w:pgMar",
                "w:top",
                MARGIN,
                "w:right",
                MARGIN,
                "w:bottom",
                MARGIN,
                "w:left",
                MARGIN,
                "w:header",
                "567",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        xml.empty("w:titlePg");
        return xml.close().close().close().toString();
    }

    /** Some lines in small type, then the number of the page. */
    static String footer(Messages messages, List<String> lines) {
        var xml = new Xml().open("w:ftr", NAMESPACES);
        for (var line : lines) {
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Source").close();
            run(xml, line).close();
        }
        var around = messages.get("page.number", "\u0000").split("\u0000", -1);
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Footer").close();
        run(xml, around[0]);
        xml.open("w:fldSimple", "w:instr", " PAGE ");
        run(xml, "1").close();
        run(xml, around.length > 1 ? around[1] : "").close();
        return xml.close().toString();
    }

    static Xml run(Xml xml, String text) {
        return xml.open("w:r").text("w:t", text).close();
    }

    static Xml paragraph(Xml xml, String style, String text) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        return run(xml, text).close();
    }

    /** When the newer text was published, or else the older one; where no text tells, the first day that Word knows. */
    static LocalDate date(ChangeSet comparison) {
        return Stream.of(comparison.to().dates(), comparison.from().dates())
                .flatMap(Page::published)
                .findFirst()
                .orElse(NO_DATE);
    }

    private static Stream<LocalDate> published(Dates dates) {
        return Stream.of(dates.promulgated(), dates.approved(), dates.adopted(), dates.published(), dates.effective())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
