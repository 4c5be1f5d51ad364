package dev.lexdelta.ingester.site;

import dev.lexdelta.ingester.fetch.LocalSite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The shapes in which sites list their documents, each with the declaration of a source that reads it. */
enum Shape {
    HTML("list: {url: '%s', links: li a}") {
        @Override
        void serve(LocalSite site, List<String> paths) {
            site.html(list(), items(paths));
        }
    },
    PAGED("list: {url: '%s', links: li a, pages: {url: 'PAGED_{page}', first: 0, atFirst: 9999}}") {
        @Override
        void serve(LocalSite site, List<String> paths) {
            for (int page = 0; page * PAGE < paths.size(); page++) {
                var on = paths.subList(page * PAGE, Math.min(paths.size(), (page + 1) * PAGE));
                site.html(page == 0 ? list() : list() + "_" + page, items(on));
            }
        }
    },
    API("api: {url: '%s?p={page}', rows: /rows, link: '{u}', pages: {atFirst: 9999}}") {
        @Override
        void serve(LocalSite site, List<String> paths) {
            for (int page = 1; (page - 1) * PAGE <= paths.size() + PAGE; page++) {
                site.html(list() + "?p=" + page, json(paths, page));
            }
        }
    },
    POST("api: {url: '%s', body: {no: '{page}'}, rows: /rows, link: '{u}', pages: {atFirst: 9999}}") {
        @Override
        void serve(LocalSite site, List<String> paths) {
            site.page(list(), exchange -> {
                var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                LocalSite.send(exchange, 200, json(paths, Integer.parseInt(asked.replaceAll("\\D", ""))));
            });
        }
    },
    INSIDE("list: {url: '%s', links: li a, inside: /data/html}") {
        @Override
        void serve(LocalSite site, List<String> paths) {
            site.html(list(), "{\"data\": {\"html\": \"" + items(paths) + "\"}}");
        }
    },
    RECORDS("list: {url: '%s', links: li a}") {
        @Override
        void serve(LocalSite site, List<String> paths) {
            site.html(
                    list(),
                    paths.stream()
                            .map(path -> "<record><![CDATA[<li><a href='" + path + "'>条例</a></li>]]></record>")
                            .collect(Collectors.joining("", "<datastore>", "</datastore>")));
        }
    },
    SCRIPT("list: {url: '%s', links: .row, href: \"href='([^']+)'\"}") {
        @Override
        void serve(LocalSite site, List<String> paths) {
            site.html(
                    list(),
                    paths.stream()
                            .map(path -> "<div class=row><script>write(\"<a href='" + path + "'>\")</script></div>")
                            .collect(Collectors.joining()));
        }
    },
    FEED("feed: {url: '%s'}") {
        @Override
        void serve(LocalSite site, List<String> paths) {
            site.html(
                    list(),
                    paths.stream()
                            .map(path -> "<item><title>条例</title><link>" + path + "</link></item>")
                            .collect(Collectors.joining("", "<rss><channel>", "</channel></rss>")));
        }
    },
    SINGLE("documents: [%s]") {
        @Override
        void serve(LocalSite site, List<String> paths) {}

        @Override
        String yaml(LocalSite site, List<String> paths) {
            return declaration(paths.stream().map(site::url).collect(Collectors.joining(", ")));
        }
    };

    private static final int PAGE = 20;

    private final String declaration;

    Shape(String declaration) {
        this.declaration = declaration;
    }

    /** Puts the list on the site. */
    abstract void serve(LocalSite site, List<String> paths);

    String list() {
        return "/list/" + name();
    }

    /** What is asked for first at every pass. */
    String first(List<String> paths) {
        return this == SINGLE ? paths.get(paths.size() - 1) : this == API ? list() + "?p=1" : list();
    }

    String yaml(LocalSite site, List<String> paths) {
        return declaration(site.url(list()));
    }

    String declaration(String address) {
        return "name: " + name() + "\n" + declaration.formatted(address)
                + "\njurisdiction: {code: '990100', name: 云川市}\nevery: PT0.3S\npace: PT0S\n";
    }

    private static String items(List<String> paths) {
        return paths.stream()
                .map(path -> "<li><a href='" + path + "'>条例</a></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String json(List<String> paths, int page) {
        return IntStream.range((page - 1) * PAGE, Math.min(paths.size(), page * PAGE))
                .mapToObj(i -> "{\"u\": \"" + paths.get(i) + "\"}")
                .collect(Collectors.joining(", ", "{\"rows\": [", "]}"));
    }
}
