package dev.lexdelta.ingester.decode;

import java.util.Arrays;
import java.util.Optional;

/** Formats told by their first bytes that are not text. */
enum BinaryFormat {
    PDF("%PDF-", "a PDF document"),
    ZIP("PK\u0003\u0004", "a ZIP archive or a Word document (docx)"),
    OLE("\u00d0\u00cf\u0011\u00e0", "an old Word document (doc)"),
    GZIP("\u001f\u008b", "compressed with gzip"),
    SEVEN_ZIP("7z\u00bc\u00af", "a 7z archive"),
    RAR("Rar!", "a RAR archive"),
    PNG("\u0089PNG", "a PNG image"),
    JPEG("\u00ff\u00d8\u00ff", "a JPEG image"),
    GIF("GIF8", "a GIF image");

    private final String magic;
    private final String description;

    BinaryFormat(String magic, String description) {
        this.magic = magic;
        this.description = description;
    }

    String description() {
        return description;
    }

    static Optional<BinaryFormat> of(byte[] bytes) {
        return Arrays.stream(values()).filter(format -> format.starts(bytes)).findFirst();
    }

    private boolean starts(byte[] bytes) {
        if (bytes.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
