package dev.lexdelta.ingester.listing;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.ingester.fetch.Address;
import dev.lexdelta.ingester.source.JsonApi;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the answer of an interface that lists documents in JSON. */
final class JsonList {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]+)}");

    private final JsonApi api;
    private final URI url;

    private JsonList(JsonApi api, URI url) {
        this.api = api;
        this.url = url;
    }

    static Listed read(JsonApi api, String text, URI url) {
        try {
            return new JsonList(api, url).read(Json.MAPPER.readTree(text));
        } catch (JacksonException e) {
            return new Listed.NoList(url + " gave no JSON");
        }
    }

    // rule: an answer that does not say what it should, or has no list at all, is no list without documents
    private Listed read(JsonNode answer) {
        for (var expected : api.expect().entrySet()) {
            var said = answer.at(expected.getKey());
            if (!said.asString("").equals(expected.getValue())) {
                return new Listed.NoList("%s says %s at %s instead of %s"
                        .formatted(
                                url, said.isMissingNode() ? "nothing" : said, expected.getKey(), expected.getValue()));
            }
        }
        var lists =
                api.rows().stream().map(answer::at).filter(JsonNode::isArray).toList();
        if (lists.isEmpty()) {
            return new Listed.NoList("%s gave JSON without a list at %s".formatted(url, String.join(", ", api.rows())));
        }
        var links = new ArrayList<Link>();
        lists.forEach(list -> list.forEach(row -> link(row).ifPresent(links::add)));
        return Lists.links(links, api.only(), total(answer));
    }

    private Optional<Link> link(JsonNode row) {
        return address(row)
                .flatMap(address -> Address.resolve(url, address))
                .map(address -> new Link(address.toString(), title(row), Days.first(string(row, api.date()))));
    }

    // rule: a field that is the whole address stands as it is; a part of one is encoded
    private Optional<String> address(JsonNode row) {
        var whole = FIELD.matcher(api.link()).matches();
        var address = new StringBuilder();
        var fields = FIELD.matcher(api.link());
        while (fields.find()) {
            var value = string(row, fields.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fields.appendReplacement(address, Matcher.quoteReplacement(whole ? value : encoded(value)));
        }
        return Optional.of(fields.appendTail(address).toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    // rule: the words searched for come marked up
    private String title(JsonNode row) {
        return Jsoup.parse(string(row, api.title())).text();
    }

    private static String string(JsonNode row, @Nullable String field) {
        if (field == null) {
            return "";
        }
        var value = row.at(field.startsWith("/") ? field : "/" + field);
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    private @Nullable Integer total(JsonNode answer) {
        var total = api.total() == null ? null : answer.at(api.total());
        return total == null || !total.canConvertToInt() ? null : total.asInt();
    }
}
