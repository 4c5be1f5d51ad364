package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Direction;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A change of substance on one line: what kind, which way, both wordings. */
final class EffectText {
    private static final int HANGING = 4;

    private final Sheet sheet;
    private final Messages messages;
    private final Address address;

    EffectText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.address = new Address(sheet.style().language());
    }

    /** @param placed whether to tell where it stands */
    void write(int indent, ArticleEffect effect, boolean placed) {
        var spans = new ArrayList<Span>();
        spans.add(Span.faint("▸ "));
        if (placed) {
            spans.add(Span.plain(place(effect)));
        }
        spans.add(Span.bold(messages.name("label", effect.label())));
        if (effect.direction() == Direction.STRICTER || effect.direction() == Direction.LOOSER) {
            spans.add(Span.plain(messages.get("effect.direction", messages.name("direction", effect.direction()))));
        }
        spans.add(Span.plain(messages.get("effect.colon") + wordings(effect.oldWording(), effect.newWording())));
        sheet.wrap(indent, indent + HANGING, spans);
    }

    private String place(ArticleEffect effect) {
        if (effect.to() != null) {
            return address.place(effect.to()) + "　";
        }
        return effect.from() == null ? "" : messages.get("change.was", address.place(effect.from())) + "　";
    }

    private String wordings(@Nullable String old, @Nullable String now) {
        if (old == null) {
            return messages.get("effect.added") + (now == null ? "" : now);
        }
        return now == null ? messages.get("effect.removed") + old : old + " → " + now;
    }
}
