package dev.lexdelta.ingester.structure;

import java.util.List;

/** The words by which a letter says that it issues the text it encloses, or passes on what another issued. */
final class Announcement {
    private static final List<String> NOW = List.of("现予", "现予以", "现", "予以", "兹");
    private static final List<String> PROMULGATING = List.of("公布", "发布", "颁布");
    private static final List<String> PASSING_ON = List.of("印发给你们", "印发你们", "予以印发", "现予印发", "现印发");

    private Announcement() {}

    // rule: 现予公布, 现予以发布, 现公布
    static boolean promulgates(String text) {
        return PROMULGATING.stream().anyMatch(word -> now(text, word));
    }

    // rule: 现印发给你们, 现予印发
    static boolean passesOn(String text) {
        return PASSING_ON.stream().anyMatch(text::contains);
    }

    private static boolean now(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at;
            if (NOW.stream().anyMatch(now -> text.startsWith(now, end - now.length()))) {
                return true;
            }
        }
        return false;
    }
}
