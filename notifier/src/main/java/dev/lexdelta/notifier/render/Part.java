package dev.lexdelta.notifier.render;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which old and which new article a stretch of a redline belongs to, where several became one or one several. */
record Part(@Nullable String from, @Nullable String to) {
    static final Part NONE = new Part(null, null);

    /** The part that the next block belongs to; what was only inserted or only deleted opens none of its own. */
    Part with(Block block) {
        var blockFrom = article(block.from());
        var blockTo = article(block.to());
        if (blockFrom == null && Objects.equals(blockTo, to)) {
            return this;
        }
        return blockTo == null && Objects.equals(blockFrom, from) ? this : new Part(blockFrom, blockTo);
    }

    private static @Nullable String article(@Nullable String address) {
        return address == null ? null : Address.articleOf(address);
    }
}
