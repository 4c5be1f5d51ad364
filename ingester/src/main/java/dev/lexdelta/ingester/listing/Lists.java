package dev.lexdelta.ingester.listing;

import dev.lexdelta.ingester.decode.Decoded;
import dev.lexdelta.ingester.decode.Decoder;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.source.Feed;
import dev.lexdelta.ingester.source.JsonApi;
import dev.lexdelta.ingester.source.ListPage;
import dev.lexdelta.ingester.source.Paged;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a page of a list by the kind of its declaration. */
public final class Lists {
    private static final Decoder DECODER = new Decoder();

    private Lists() {}

    /**
     * Reads a page.
     *
     * @param encoding charset that the source declares; null to believe the server where its bytes agree
     */
    public static Listed read(Paged listing, Body page, @Nullable String encoding) {
        var decoded = DECODER.decode(page.bytes(), encoding == null ? page.charset() : encoding);
        if (!(decoded instanceof Decoded.Text text)) {
            return new Listed.NoList(((Decoded.Unreadable) decoded).message());
        }
        if (listing instanceof ListPage list) {
            return HtmlList.read(list, text.text(), page.url());
        }
        return listing instanceof JsonApi api
                ? JsonList.read(api, text.text(), page.url())
                : FeedList.read((Feed) listing, text.text(), page.url());
    }

    static Listed.Links links(List<Link> all, @Nullable String only, @Nullable Integer total) {
        var wanted = only == null ? null : Pattern.compile(only);
        var seen = new HashSet<String>();
        var links = all.stream()
                .filter(link -> wanted == null || wanted.matcher(link.title()).find())
                .filter(link -> seen.add(link.url()))
                .toList();
        return new Listed.Links(links, all.size(), total);
    }
}
