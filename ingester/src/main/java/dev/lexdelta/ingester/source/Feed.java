package dev.lexdelta.ingester.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed in RSS or Atom.
 *
 * @param only regular expression that must be found in the title
 */
public record Feed(String url, @Nullable String only) implements Listing, Paged {
    public Feed {
        Check.url("feed.url", url);
        Check.pattern("feed.only", only, 0);
    }

    @Override
    public Optional<PageRequest> page(int n) {
        return n > 1 ? Optional.empty() : Optional.of(PageRequest.get(url));
    }

    @Override
    public int atFirst() {
        return 1;
    }
}
