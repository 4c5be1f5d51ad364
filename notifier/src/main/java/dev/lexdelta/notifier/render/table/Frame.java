package dev.lexdelta.notifier.render.table;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Messages;
import dev.lexdelta.notifier.render.Phrases;
import dev.lexdelta.notifier.render.VersionText;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around the rows: what is compared with what, the result in short, sources with their hashes, and what could
 * not be read with certainty.
 *
 * @param patterns what changed throughout, and what is incomplete
 * @param sources one line per copy, old ones first
 * @param doubts one line per spot, old ones first
 */
public record Frame(
        String title,
        Version old,
        Version now,
        String headline,
        String figures,
        List<String> patterns,
        List<String> sources,
        List<String> doubts) {

    /**
     * One of the two texts.
     *
     * @param name 旧 or 新, and a space
     * @param stage 草案二次审议稿
     * @param facts title where it is another, dates, issuers, number, window for comments
     */
    public record Version(String name, String stage, List<String> facts) {
        public String heading() {
            return name + stage;
        }

        /** All of it on one line. */
        public String line() {
            return facts.isEmpty() ? heading() : heading() + "　" + String.join("　", facts);
        }
    }

    public static Frame of(ChangeSet comparison, LegalText old, LegalText now, Language language) {
        var messages = new Messages(language);
        var phrases = new Phrases(language);
        var title = comparison.regulation().title();
        title = title.isEmpty() ? now.title() : title;
        var patterns = new ArrayList<String>();
        if (comparison.degraded() != null) {
            patterns.add(messages.name("degraded", comparison.degraded()));
        }
        patterns.addAll(phrases.patterns(comparison));
        var sources = new ArrayList<String>();
        sources(sources, messages, "head.old", comparison.from());
        sources(sources, messages, "head.new", comparison.to());
        var doubts = new ArrayList<String>();
        doubts(doubts, messages, phrases, "head.old", old.repairs());
        doubts(doubts, messages, phrases, "head.new", now.repairs());
        return new Frame(
                title,
                version(messages, "head.old", comparison.from(), title),
                version(messages, "head.new", comparison.to(), title),
                phrases.headline(comparison.summary()),
                String.join(messages.get("summary.separator"), phrases.figures(comparison.summary())),
                patterns,
                sources,
                doubts);
    }

    private static Version version(Messages messages, String key, VersionHeader version, String title) {
        var words = new VersionText(messages);
        var facts = new ArrayList<String>();
        if (!version.title().equals(title)) {
            facts.add("《" + version.title() + "》");
        }
        facts.addAll(words.facts(version));
        var window = words.window(version);
        if (!window.isEmpty()) {
            facts.add(window);
        }
        return new Version(name(messages, key), words.stage(version.stage()), facts);
    }

    private static void sources(List<String> into, Messages messages, String key, VersionHeader version) {
        version.provenance()
                .forEach(source ->
                        into.add(messages.get("table.source", name(messages, key), source.url(), source.sha256())));
    }

    private static void doubts(
            List<String> into, Messages messages, Phrases phrases, String key, List<Repair> repairs) {
        repairs.stream()
                .filter(repair -> !repair.certain())
                .forEach(repair -> into.add(name(messages, key) + phrases.repair(repair)));
    }

    private static String name(Messages messages, String key) {
        return messages.get(key);
    }
}
