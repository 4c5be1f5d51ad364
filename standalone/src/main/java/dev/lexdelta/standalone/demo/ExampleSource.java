package dev.lexdelta.standalone.demo;

import java.net.URI;

/** The example site as an operator would declare it. */
final class ExampleSource {
    private ExampleSource() {}

    static String yaml(URI list) {
        return """
                name: example-city
                publisher: 云川市人民代表大会常务委员会
                trust: OFFICIAL
                jurisdiction: {code: "990100", name: 云川市}
                list:
                  url: %s
                  links: ul.news li a
                document:
                  body: div.TRS_Editor
                  title: h1
                every: PT0.5S
                pace: PT0S
                """.formatted(list);
    }
}
