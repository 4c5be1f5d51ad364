package dev.lexdelta.standalone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A Word file whose revisions are all accepted or all rejected, read as its paragraphs and rows of tables. */
final class RevisedDocument {
    private final String gone;
    private final String goneMove;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private RevisedDocument(boolean accepted) {
        this.gone = accepted ? "w:del" : "w:ins";
        this.goneMove = accepted ? "w:moveFrom" : "w:moveTo";
    }

    static List<String> accepted(Element body) {
        return new RevisedDocument(true).read(body);
    }

    static List<String> rejected(Element body) {
        return new RevisedDocument(false).read(body);
    }

    /** The markup of the document, parsed. */
    static Element body(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                    return child(
                            parser.parse(new ByteArrayInputStream(zip.readAllBytes()))
                                    .getDocumentElement(),
                            "w:body");
                }
            }
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no document in the file");
    }

    private List<String> read(Element body) {
        for (var block : children(body)) {
            if (block.getTagName().equals("w:p")) {
                paragraph(block);
            } else if (block.getTagName().equals("w:tbl")) {
                children(block).stream()
                        .filter(row -> row.getTagName().equals("w:tr"))
                        .forEach(this::row);
            }
        }
        return lines;
    }

    // A paragraph whose mark is gone runs on into the next one.
    private void paragraph(Element paragraph) {
        text(paragraph, open);
        var properties = child(paragraph, "w:pPr");
        var mark = properties == null ? null : child(properties, "w:rPr");
        if (mark == null || child(mark, gone) == null) {
            lines.add(open.toString());
            open.setLength(0);
        }
    }

    private void row(Element row) {
        var properties = child(row, "w:trPr");
        if (properties != null && child(properties, gone) != null) {
            return;
        }
        var cells = new ArrayList<String>();
        for (var cell : children(row)) {
            if (cell.getTagName().equals("w:tc")) {
                var text = new StringBuilder();
                text(cell, text);
                cells.add(text.toString());
            }
        }
        lines.add(String.join("\t", cells));
    }

    private void text(Element element, StringBuilder into) {
        var name = element.getTagName();
        if (name.equals("w:t") || name.equals("w:delText")) {
            into.append(element.getTextContent());
        } else if (!name.equals(gone) && !name.equals(goneMove)) {
            children(element).forEach(child -> text(child, into));
        }
    }

    static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static Element child(Element element, String name) {
        return children(element).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
