package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Provenance;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Notices as they are read in a group chat: what must be acted on first, the heaviest effects, links to the rest. */
public final class ChatText {
    /** Characters of any text of a law or a site. */
    private static final int SHORT = 120;

    private static final int LONGEST_LINK = 500;

    // rule: what may be markup somewhere is written full-width, since no escape is kept to by all clients
    private static final String MARKUP = "*_[]<>`~#\\|()@";
    private static final int TO_FULL_WIDTH = 0xFEE0;

    private final Messages messages;
    private final VersionText versions;
    private final Phrases phrases;
    private final Address address;
    private final URI base;

    /** @param base address under which the API answers */
    public ChatText(Language language, URI base) {
        this.messages = new Messages(language);
        this.versions = new VersionText(messages);
        this.phrases = new Phrases(language);
        this.address = new Address(language);
        this.base = URI.create(base.toString().replaceFirst("/+$", "") + "/v1/");
    }

    /** A notice by itself; the lightest effects are left out, and it says so, until it fits. */
    public ChatMessage one(Notice notice, Predicate<ChatMessage> fits) {
        var effects = effects(notice);
        for (int kept = effects.size(); kept > 0; kept--) {
            var message = one(notice, effects.subList(0, kept), kept < effects.size());
            if (fits.test(message)) {
                return message;
            }
        }
        return one(notice, List.of(), !effects.isEmpty());
    }

    private ChatMessage one(Notice notice, List<String> effects, boolean cut) {
        var lines = new ArrayList<String>();
        urgent(notice).ifPresent(line -> lines.add("**" + line + "**"));
        reason(notice).ifPresent(lines::add);
        main(notice).ifPresent(comparison -> {
            lines.add(messages.name("transition", comparison.transition()));
            lines.add("**" + safe(phrases.headline(comparison.summary())) + "**");
            lines.add(safe(String.join(messages.get("summary.separator"), phrases.figures(comparison.summary()))));
        });
        lines.addAll(effects);
        if (cut) {
            lines.add(messages.get("chat.cut"));
        }
        lines.add(links(notice));
        lines.removeIf(String::isEmpty);
        return new ChatMessage(title(notice), lines);
    }

    /** Several notices, a line or two of each. */
    public ChatMessage several(List<Notice> notices) {
        var lines = new ArrayList<String>();
        for (var notice : notices) {
            var headline = main(notice).map(comparison -> safe(phrases.headline(comparison.summary())));
            lines.add("- **" + title(notice) + "** "
                    + String.join(
                            messages.get("summary.separator"),
                            List.of(urgent(notice), reason(notice), headline).stream()
                                    .flatMap(Optional::stream)
                                    .toList())
                    + " " + links(notice));
        }
        return new ChatMessage(messages.get("chat.several", notices.size()), lines);
    }

    private String title(Notice notice) {
        var stage = notice.version().stage().label();
        return messages.get("notice.kind", messages.name("notice", notice.kind()))
                        .strip()
                + safe(notice.version().title())
                + (stage.isEmpty() ? "" : "（" + safe(stage) + "）");
    }

    /** A deadline, or the day from which a law must be obeyed. */
    private Optional<String> urgent(Notice notice) {
        var window = versions.window(notice.version());
        if (!window.isEmpty()) {
            return Optional.of(window);
        }
        var effective = notice.dates().effective();
        return notice.kind() == NoticeKind.PROMULGATED && effective != null
                ? Optional.of(messages.get("notice.effective", effective))
                : Optional.empty();
    }

    private Optional<String> reason(Notice notice) {
        return switch (notice.reason()) {
            case NEW, UNKNOWN -> Optional.empty();
            default -> Optional.of(messages.name("reason", notice.reason()));
        };
    }

    private static Optional<NoticeComparison> main(Notice notice) {
        return notice.comparisons().stream().findFirst();
    }

    private List<String> effects(Notice notice) {
        return notice.comparisons().stream()
                .flatMap(comparison -> comparison.effects().stream())
                .map(this::effect)
                .distinct()
                .toList();
    }

    private String effect(ArticleEffect effect) {
        return "- " + safe(place(effect)) + "**" + safe(phrases.effect(effect)) + "**" + messages.get("effect.colon")
                + wordings(effect);
    }

    private String place(ArticleEffect effect) {
        if (effect.to() != null) {
            return address.place(effect.to()) + " ";
        }
        return effect.from() == null ? "" : messages.get("change.was", address.place(effect.from())) + " ";
    }

    private String wordings(ArticleEffect effect) {
        return phrases.wordings(new ArticleEffect(
                effect.label(),
                effect.direction(),
                shown(effect.oldWording()),
                shown(effect.newWording()),
                effect.from(),
                effect.to(),
                effect.rule()));
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : safe(text);
    }

    private String links(Notice notice) {
        var links = new ArrayList<String>();
        main(notice)
                .ifPresent(comparison -> links.add(link(
                        messages.get("chat.comparison"),
                        base.resolve("changes/" + comparison.changeId()).toString())));
        notice.version().provenance().stream()
                .map(Provenance::url)
                .filter(ChatText::isLink)
                .findFirst()
                .ifPresent(url -> links.add(link(messages.get("chat.source"), url)));
        return String.join(" ", links);
    }

    // a local file, or half an address, leads nowhere
    private static boolean isLink(String url) {
        return url.length() <= LONGEST_LINK && url.matches("https?://[\\x21-\\x7E]+");
    }

    private static String link(String text, String url) {
        return "[" + text + "](" + url.replace("(", "%28").replace(")", "%29") + ")";
    }

    private static String safe(String text) {
        var printable = Printable.of(text);
        var cut = printable.codePointCount(0, printable.length()) <= SHORT
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, SHORT)) + "…";
        var safe = new StringBuilder(cut.length());
        cut.chars().map(c -> MARKUP.indexOf(c) >= 0 ? c + TO_FULL_WIDTH : c).forEach(c -> safe.append((char) c));
        return safe.toString();
    }
}
