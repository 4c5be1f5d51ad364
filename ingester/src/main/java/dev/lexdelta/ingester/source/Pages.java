package dev.lexdelta.ingester.source;

import dev.lexdelta.ingester.fetch.Address;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a list goes on.
 *
 * @param url address of a further page, with {page} where its number stands, relative to the list; null where the address of
 *     the list itself, or what is sent to it, has {page}
 * @param first the number of the first page: 0 where index.htm is followed by index_1.htm
 * @param most how many pages are read at most
 * @param atFirst how many the very first pass reads; the rest is for a backfill
 */
public record Pages(@Nullable String url, Integer first, Integer most, Integer atFirst) {
    static final String NUMBER = "{page}";
    static final Pages NONE = new Pages(null, 1, 1, 1);

    private static final int MOST = 500;
    private static final int LIMIT = 100_000;

    public Pages {
        first = first == null ? 1 : first;
        most = most == null ? MOST : most;
        atFirst = atFirst == null ? 1 : atFirst;
        Check.that(url == null || url.contains(NUMBER), "pages.url", url, "must have {page} where the number stands");
        Check.between("pages.first", first, 0, LIMIT);
        Check.between("pages.most", most, 1, LIMIT);
        Check.between("pages.atFirst", atFirst, 1, LIMIT);
    }

    int number(int n) {
        return first + n - 1;
    }

    static String fill(String template, int number) {
        return template.replace(NUMBER, String.valueOf(number));
    }

    /** Address of the n-th page of a list. */
    String url(String list, int n) {
        return n == 1 || url == null ? fill(list, number(n)) : resolved(list, fill(url, number(n)));
    }

    private static String resolved(String list, String relative) {
        return Address.parse(list)
                .flatMap(base -> Address.resolve(base, relative))
                .map(URI::toString)
                .orElse(relative);
    }
}
