package dev.lexdelta.standalone;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.ComparisonText;
import dev.lexdelta.notifier.render.LawText;
import dev.lexdelta.notifier.render.Style;
import dev.lexdelta.notifier.render.html.ComparisonPage;
import dev.lexdelta.notifier.render.markdown.ComparisonMarkdown;
import dev.lexdelta.notifier.render.word.ComparisonDocx;
import dev.lexdelta.notifier.render.word.RedlineDocx;
import dev.lexdelta.standalone.cli.DiffFormat;
import dev.lexdelta.standalone.cli.Renderer;
import java.nio.charset.StandardCharsets;

/** Results for reading: on a terminal, in a browser, in Word. */
final class ReadingRenderer implements Renderer {
    @Override
    public byte[] render(DiffFormat format, ChangeSet changes, LegalText from, LegalText to, Style style) {
        var language = style.language();
        return switch (format) {
            case DOCX -> new ComparisonDocx(language).render(changes, from, to);
            case REDLINE -> new RedlineDocx(language).render(changes, from, to);
            case HTML -> utf8(new ComparisonPage(language).render(changes, from, to));
            case MARKDOWN -> utf8(new ComparisonMarkdown(language, style.full()).render(changes, from, to));
            case TEXT -> utf8(new ComparisonText(style).render(changes, from, to));
            case JSON -> throw new IllegalArgumentException("JSON is the event itself, not for reading");
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String render(LegalText text, Style style) {
        return new LawText(style).render(text);
    }
}
