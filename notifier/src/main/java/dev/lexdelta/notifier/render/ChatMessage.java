package dev.lexdelta.notifier.render;

import java.util.List;

/**
 * A message in a group chat.
 *
 * @param title without markup
 * @param lines in the Markdown that all platforms know: bold and links
 */
public record ChatMessage(String title, List<String> lines) {
    public ChatMessage {
        lines = List.copyOf(lines);
    }
}
