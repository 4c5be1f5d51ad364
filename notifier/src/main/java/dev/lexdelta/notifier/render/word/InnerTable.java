package dev.lexdelta.notifier.render.word;

/** The head of a table that is part of the law. */
final class InnerTable {
    private InnerTable() {}

    static void open(Xml xml, int columns, int width) {
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "Comparison");
        xml.empty("w:tblW", "w:w", String.valueOf(width), "w:type", "dxa").close();
        xml.open("w:tblGrid");
        for (int column = 0; column < columns; column++) {
            xml.empty("w:gridCol", "w:w", String.valueOf(width / columns));
        }
        xml.close();
    }
}
