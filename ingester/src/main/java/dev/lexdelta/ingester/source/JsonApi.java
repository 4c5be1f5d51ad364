package dev.lexdelta.ingester.source;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.lexdelta.ingester.fetch.Post;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An interface that lists documents in JSON. {page} stands for the number of the page, in its address or in what is sent.
 *
 * @param form fields that are sent as a form, by POST
 * @param body JSON that is sent, by POST
 * @param headers sent along, such as a Referer that the server asks for
 * @param rows JSON pointers to the arrays whose elements are documents
 * @param link address of a document, with {field} or {/pointer} where what is found in a row stands
 * @param title JSON pointer to the title in a row
 * @param date JSON pointer to the date in a row
 * @param total JSON pointer to the number of all documents in an answer
 * @param expect what an answer says when all is well, by JSON pointer: "/code": 200
 * @param only regular expression that must be found in the title
 */
public record JsonApi(
        String url,
        @Nullable Map<String, String> form,
        @Nullable JsonNode body,
        Map<String, String> headers,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> rows,

        String link,
        @Nullable String title,
        @Nullable String date,
        @Nullable String total,
        Map<String, String> expect,
        @Nullable String only,
        Pages pages)
        implements Listing, Paged {
    private static final String QUOTED = "\"" + Pages.NUMBER + "\"";

    public JsonApi {
        Check.url("api.url", url);
        Check.that(form == null || body == null, "api.form", form, "only one of api.form and api.body can be sent");
        Check.values("api.form", form);
        Check.values("api.headers", headers);
        Check.values("api.expect", expect);
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        headers.forEach((name, value) -> Check.that(
                name.matches("[A-Za-z0-9-]{1,60}") && value.matches("[ -~]{0,500}") && !reserved(name),
                "api.headers." + name,
                value,
                "must be a header of ASCII that is not one of ours"));
        Check.that(rows != null && !rows.isEmpty(), "api.rows", rows, "must be given");
        rows = List.copyOf(rows);
        rows.forEach(row -> Check.pointer("api.rows", row));
        Check.that(link != null && link.contains("{"), "api.link", link, "must have a {field} of the row");
        Check.pointer("api.title", title);
        Check.pointer("api.date", date);
        Check.pointer("api.total", total);
        expect = expect == null ? Map.of() : Map.copyOf(expect);
        expect.keySet().forEach(pointer -> Check.pointer("api.expect", pointer));
        Check.pattern("api.only", only, 0);
        pages = pages == null ? Pages.NONE : pages;
        Check.that(pages.url() == null, "api.pages.url", pages.url(), "{page} must stand in api.url, form or body");
        Check.that(
                pages.equals(Pages.NONE) || numbered(url, form, body),
                "api.pages",
                pages,
                "{page} must stand in api.url, form or body");
    }

    private static boolean reserved(String name) {
        return List.of("user-agent", "host", "content-length", "accept-encoding", "connection", "cookie")
                .contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean numbered(String url, @Nullable Map<String, String> form, @Nullable JsonNode body) {
        return url.contains(Pages.NUMBER)
                || (form != null && form.containsValue(Pages.NUMBER))
                || (body != null && body.toString().contains(QUOTED));
    }

    @Override
    public Optional<PageRequest> page(int n) {
        if (n > pages.most()) {
            return Optional.empty();
        }
        int number = pages.number(n);
        var asked = Pages.fill(url, number);
        var post = post(number);
        return Optional.of(new PageRequest(post == null ? asked : asked + "#page=" + number, asked, headers, post));
    }

    private @Nullable Post post(int number) {
        if (form != null) {
            return Post.form(form, value -> Pages.fill(value, number));
        }
        return body == null ? null : Post.json(body.toString().replace(QUOTED, String.valueOf(number)));
    }

    @Override
    public int atFirst() {
        return pages.atFirst();
    }
}
