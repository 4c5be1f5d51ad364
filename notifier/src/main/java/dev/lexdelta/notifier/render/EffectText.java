package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleEffect;
import java.util.ArrayList;

/** A change of substance on one line: what kind, which way, both wordings. */
final class EffectText {
    private static final int HANGING = 4;

    private final Sheet sheet;
    private final Messages messages;
    private final Address address;
    private final Phrases phrases;

    EffectText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.address = new Address(sheet.style().language());
        this.phrases = new Phrases(sheet.style().language());
    }

    /** @param placed whether to tell where it stands */
    void write(int indent, ArticleEffect effect, boolean placed) {
        var spans = new ArrayList<Span>();
        spans.add(Span.faint("▸ "));
        if (placed) {
            spans.add(Span.plain(place(effect)));
        }
        spans.add(Span.bold(messages.name("label", effect.label())));
        spans.add(Span.plain(
                phrases.direction(effect.direction()) + messages.get("effect.colon") + phrases.wordings(effect)));
        sheet.wrap(indent, indent + HANGING, spans);
    }

    private String place(ArticleEffect effect) {
        if (effect.to() != null) {
            return address.place(effect.to()) + "　";
        }
        return effect.from() == null ? "" : messages.get("change.was", address.place(effect.from())) + "　";
    }
}
