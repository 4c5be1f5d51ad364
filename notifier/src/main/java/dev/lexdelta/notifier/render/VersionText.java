package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.VersionHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version in a line or two: its stage, dates, issuers, number, and where it was found. */
public final class VersionText {
    private final Messages messages;

    public VersionText(Messages messages) {
        this.messages = messages;
    }

    /** 草案二次审议稿; the name of its stage where the title has no words for it. */
    public String stage(Stage stage) {
        return stage.label().isEmpty() ? messages.name("stage", stage.kind()) : stage.label();
    }

    /** Dates, issuers and number, in that order. */
    public List<String> facts(VersionHeader version) {
        var facts = new ArrayList<>(dates(version.dates()));
        facts.addAll(version.issuers());
        if (version.documentNumber() != null) {
            facts.add(version.documentNumber());
        }
        return facts;
    }

    /** Where it was read, so that a reader can check us. */
    List<String> sources(VersionHeader version) {
        return version.provenance().stream()
                .map(source -> messages.get("version.source", source.url()))
                .toList();
    }

    private List<String> dates(Dates dates) {
        var written = new ArrayList<String>();
        add(written, "date.published", dates.published());
        add(written, "date.adopted", dates.adopted());
        add(written, "date.approved", dates.approved());
        add(written, "date.promulgated", dates.promulgated());
        add(written, "date.effective", dates.effective());
        add(written, "date.expires", dates.expires());
        return written;
    }

    private void add(List<String> written, String key, @Nullable LocalDate date) {
        if (date != null) {
            written.add(messages.get(key, date));
        }
    }

    /** The window for comments of a draft; empty where it is not out for comment. */
    public String window(VersionHeader version) {
        var window = version.consultation();
        if (window == null) {
            return "";
        }
        var opens = window.opens();
        var closes = window.closes();
        if (closes == null) {
            return opens == null ? "" : messages.get("consultation.opens", opens);
        }
        return opens == null
                ? messages.get("consultation.closes", closes)
                : messages.get("consultation.window", opens, closes);
    }
}
