package dev.lexdelta.notifier.render.table;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.notifier.render.Address;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Messages;
import java.util.ArrayList;
import java.util.List;

/** The fixed words of the column 变化说明. */
public final class Note {
    private final Messages messages;
    private final Address address;
    private final String separator;

    public Note(Language language) {
        this.messages = new Messages(language);
        this.address = new Address(language);
        this.separator = messages.get("summary.separator");
    }

    /** What became of the articles; empty where nothing did. */
    public String of(ArticleChange change) {
        var notes = new ArrayList<String>();
        var kind = kind(change);
        if (!kind.isEmpty()) {
            notes.add(kind);
        }
        // Of a group that was split or merged, the numbers in both columns tell where its parts went.
        if (change.moved() && change.from().size() == 1 && change.to().size() == 1) {
            notes.add(messages.get("note.moved", articles(change.from()), articles(change.to())));
        }
        if (!change.certain()) {
            notes.add(messages.get("note.uncertain"));
        }
        return String.join(separator, notes);
    }

    /** A heading, and what it was. */
    public String of(Entry.Chapter chapter) {
        if (chapter.added()) {
            return messages.get("table.chapterAdded", chapter.heading());
        }
        var before = chapter.before();
        return before == null ? chapter.heading() : messages.get("table.chapterBefore", chapter.heading(), before);
    }

    private String kind(ArticleChange change) {
        return switch (change.kind()) {
            case UNCHANGED -> change.renumbered() && !change.moved() ? messages.get("note.renumbered") : "";
            case SPLIT, MERGED, RESTRUCTURED ->
                messages.get("note." + change.kind().name(), articles(change.from()));
            default -> messages.name("kind", change.kind());
        };
    }

    private String articles(List<String> numbers) {
        return address.articles(numbers);
    }
}
