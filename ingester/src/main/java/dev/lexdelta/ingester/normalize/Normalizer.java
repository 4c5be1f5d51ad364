package dev.lexdelta.ingester.normalize;

import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.ingester.check.Checks;
import dev.lexdelta.ingester.decode.Decoded;
import dev.lexdelta.ingester.decode.Decoder;
import dev.lexdelta.ingester.extract.Extractor;
import dev.lexdelta.ingester.fold.Invisible;
import dev.lexdelta.ingester.fold.Spaces;
import dev.lexdelta.ingester.fold.TraditionalScript;
import dev.lexdelta.ingester.fold.Width;
import dev.lexdelta.ingester.lines.ArticleMarks;
import dev.lexdelta.ingester.lines.CaptionLines;
import dev.lexdelta.ingester.lines.ContentsEntries;
import dev.lexdelta.ingester.lines.InlineItems;
import dev.lexdelta.ingester.lines.PageFurniture;
import dev.lexdelta.ingester.lines.RunTogether;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Stage;
import dev.lexdelta.ingester.lines.WrappedLines;
import dev.lexdelta.ingester.repair.PinyinAnnotations;
import dev.lexdelta.ingester.repair.desync.DesyncRepair;
import dev.lexdelta.ingester.structure.Structured;
import dev.lexdelta.ingester.structure.Structurer;
import java.util.List;

/**
 * Turns the bytes of one document into a text, or says why not. Pure: the same document gives the same answer, always,
 * and any bytes give one. Safe for use by many threads.
 */
public final class Normalizer {
    /** Stands in every text that this version of the stages made. */
    public static final String NAME = "lexdelta-normalizer/1";

    private static final int LARGEST = 2 * 1024 * 1024;

    private final Decoder decoder = new Decoder();
    private final Extractor extractor = new Extractor();
    private final List<Stage> stages = List.of(
            new Invisible(),
            new DesyncRepair(),
            new PinyinAnnotations(),
            new TraditionalScript(),
            new Width(),
            new ContentsEntries(),
            new ArticleMarks(),
            new RunTogether(),
            new Spaces(),
            new PageFurniture(),
            new WrappedLines(),
            new InlineItems(),
            new CaptionLines());
    private final Structurer structurer = new Structurer();
    private final Checks checks = new Checks();

    public Normalized normalize(RawDocument document) {
        if (document.bytes().length == 0) {
            return refused(document, List.of(Refusal.of("empty", "The document is empty: the source gave no bytes.")));
        }
        var decoded = decoder.decode(document.bytes(), document.charset());
        if (decoded instanceof Decoded.Text text) {
            return read(document, text);
        }
        var unreadable = (Decoded.Unreadable) decoded;
        return refused(document, List.of(Refusal.of(unreadable.code(), unreadable.message())));
    }

    private Normalized read(RawDocument document, Decoded.Text decoded) {
        var hints = document.hints();
        var sheet =
                extractor.extract(decoded.text(), document.url(), document.mediaType(), hints.body(), hints.title());
        for (Stage stage : stages) {
            sheet = stage.apply(sheet);
        }
        if (sheet.lines().isEmpty()) {
            return refused(document, List.of(Refusal.of("empty", "The document has no text that a reader would see.")));
        }
        var structured = structurer.read(sheet, hints.jurisdiction(), hints.stage());
        var refusals = checks.refusals(structured);
        return refusals.isEmpty() ? accepted(document, sheet, structured) : refused(document, refusals);
    }

    private Normalized accepted(RawDocument document, Sheet sheet, Structured structured) {
        var text = text(document, structured, checks.repairs(sheet, structured));
        int size = Json.MAPPER.writeValueAsBytes(text).length;
        return size <= LARGEST
                ? new Normalized.Accepted(text)
                : refused(
                        document,
                        List.of(Refusal.of(
                                "too-large",
                                "The text takes " + size + " bytes, more than the " + LARGEST
                                        + " that one event may have.")));
    }

    private static LegalText text(RawDocument document, Structured structured, List<Repair> repairs) {
        var textId = LegalText.textIdOf(structured.articles());
        return new LegalText(
                LegalText.idOf(structured.jurisdiction(), structured.stage(), textId),
                textId,
                NAME,
                document.history(),
                structured.title(),
                structured.titleKey(),
                structured.instrument(),
                structured.action(),
                structured.stage(),
                structured.consultation(),
                structured.jurisdiction(),
                structured.issuers(),
                structured.documentNumber(),
                structured.dates(),
                structured.datesBasis(),
                structured.divisions(),
                structured.articles(),
                structured.companions(),
                structured.affects(),
                repairs,
                List.of(provenance(document)));
    }

    private static Provenance provenance(RawDocument document) {
        return new Provenance(
                document.url(),
                document.publisher(),
                document.trust(),
                document.fetchedAt(),
                document.mediaType(),
                Ids.sha256(document.bytes()));
    }

    private static Normalized refused(RawDocument document, List<Refusal> reasons) {
        return new Normalized.Refused(new Quarantined(
                document.url(), reasons, Ids.sha256(document.bytes()), document.mediaType(), document.fetchedAt()));
    }
}
