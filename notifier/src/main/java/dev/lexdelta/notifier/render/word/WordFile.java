package dev.lexdelta.notifier.render.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * Packs the markup of a document into a Word file. The same markup gives the same bytes: what a file tells of its making
 * comes from the texts, never from the clock.
 */
final class WordFile {
    /** The name under which {@code footer} can be referred to. */
    static final String FOOTER = "rIdFooter";

    /** The same for the first page. */
    static final String FIRST_FOOTER = "rIdFirstFooter";

    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    // The first moment that a zip archive can name.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WordFile() {}

    /**
     * The bytes of a file.
     *
     * @param date on which it was made, as far as the texts tell
     */
    static byte[] pack(String title, LocalDate date, String document, String firstFooter, String footer) {
        try (var file = OPCPackage.create(new ByteArrayOutputStream())) {
            var main = part(file, "document", CONTENT + "document.main+xml", document);
            file.addRelationship(main.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
            for (var name : new String[] {"styles", "settings", "fontTable"}) {
                relate(main, part(file, name, CONTENT + name + "+xml", resource(name)), name, "rId" + name);
            }
            relate(main, part(file, "footer1", CONTENT + "footer+xml", firstFooter), "footer", FIRST_FOOTER);
            relate(main, part(file, "footer2", CONTENT + "footer+xml", footer), "footer", FOOTER);
            var properties = file.getPackageProperties();
            properties.setTitleProperty(title);
            properties.setCreatorProperty("Lexdelta");
            properties.setCreatedProperty(date + "T00:00:00Z");
            var bytes = new ByteArrayOutputStream();
            file.save(bytes);
            file.revert();
            return withoutTimes(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory it does not happen
        } catch (InvalidFormatException e) {
            throw new OpenXML4JRuntimeException("names of parts are constants", e);
        }
    }

    private static PackagePart part(OPCPackage file, String name, String type, String markup)
            throws IOException, InvalidFormatException {
        var part = file.createPart(PackagingURIHelper.createPartName("/word/" + name + ".xml"), type);
        try (var stream = part.getOutputStream()) {
            stream.write(markup.getBytes(StandardCharsets.UTF_8));
        }
        return part;
    }

    private static void relate(PackagePart main, PackagePart part, String relation, String id) {
        main.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION + relation, id);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = WordFile.class.getResourceAsStream(name + ".xml")) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] withoutTimes(byte[] archive) throws IOException {
        var bytes = new ByteArrayOutputStream(archive.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
