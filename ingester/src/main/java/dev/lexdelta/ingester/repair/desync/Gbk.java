package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.model.Alphabet;
import dev.lexdelta.ingester.model.Frequencies;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** GBK as pairs of bytes: which character a pair is, and which pairs a decoder loses without a word. */
final class Gbk {
    static final int FIRST_LEAD = 0x81;
    static final int LAST = 0xFE;
    static final int FIRST_TRAIL = 0x40;

    /** 0 where the pair is no character. */
    private static final char[] CHARACTERS = new char[0x10000];

    /** 0 where the character has no pair. */
    private static final char[] PAIRS = new char[Character.MAX_VALUE + 1];

    /** Lead bytes of pairs that get lost. */
    private static final boolean[] LOSES = new boolean[0x100];

    /** A pair that decoders do not agree on: the sign of the euro, or lost. */
    private static final int EURO = 0xA2E3;

    static {
        var charset = Charset.forName("GBK");
        for (int lead = FIRST_LEAD; lead <= LAST; lead++) {
            for (int trail = FIRST_TRAIL; trail <= LAST; trail++) {
                if (trail != 0x7F) {
                    enter(lead << 8 | trail, new String(new byte[] {(byte) lead, (byte) trail}, charset));
                }
            }
        }
        PAIRS['―'] = PAIRS['—'];
        PAIRS['・'] = PAIRS['·'];
    }

    private Gbk() {}

    private static void enter(int pair, String decoded) {
        char c = decoded.length() == 1 ? decoded.charAt(0) : '\uFFFD';
        boolean mapped = c != '\uFFFD' && !(c >= '\uE000' && c <= '\uF8FF');
        if (mapped) {
            CHARACTERS[pair] = c;
            PAIRS[c] = (char) pair;
        }
        LOSES[pair >>> 8] |= !mapped;
    }

    static char character(int lead, int trail) {
        return CHARACTERS[lead << 8 | trail];
    }

    /** Both bytes of the character, 0 when it has none. */
    static int pair(char c) {
        return c < 0x80 ? 0 : PAIRS[c];
    }

    static int lead(char c) {
        return pair(c) >>> 8;
    }

    static int trail(char c) {
        return pair(c) & 0xFF;
    }

    static boolean isLead(int b) {
        return b >= FIRST_LEAD && b <= LAST;
    }

    static boolean isTrail(int b) {
        return b >= FIRST_TRAIL && b <= LAST && b != 0x7F;
    }

    /** Whether a decoder that knows only the characters of GBK drops the pair. */
    static boolean lost(int lead, int trail) {
        int pair = lead << 8 | trail;
        return isLead(lead) && isTrail(trail) && (CHARACTERS[pair] == 0 || pair == EURO);
    }

    static boolean losesAfter(int lead) {
        return LOSES[lead];
    }

    /** The characters that legal texts use, by their bytes, the frequent first. */
    static final class Index {
        private static final int MOST_FOLLOWERS = 100;
        private static final char[] NONE = {};
        private static final String MARKS = "\u3000、。·—…‘’“”〔〕〈〉《》【】！（），：；？％";

        private final List<char[]> byLead;
        private final List<char[]> byTrail;
        private final Map<Character, char[]> followers = new HashMap<>();

        Index(Frequencies frequencies) {
            var leads = lists();
            var trails = lists();
            var usual = usual(frequencies);
            usual.forEach(c -> {
                leads.get(lead(c)).append(c.charValue());
                trails.get(trail(c)).append(c.charValue());
            });
            byLead = arrays(leads);
            byTrail = arrays(trails);
            var forms = forms(usual);
            frequencies
                    .followers(MOST_FOLLOWERS)
                    .forEach((c, next) ->
                            followers.put(c, inAllForms(next, forms).toCharArray()));
        }

        private static List<Character> usual(Frequencies frequencies) {
            var usual = new ArrayList<Character>();
            for (int i = 0x80; i <= Character.MAX_VALUE; i++) {
                char c = (char) i;
                boolean han = c >= 0x4E00 && c < 0xA000 && frequencies.of(Alphabet.fold(c)) > 0;
                if (pair(c) != 0 && (han || MARKS.indexOf(c) >= 0)) {
                    usual.add(c);
                }
            }
            usual.sort(Comparator.comparing((Character c) -> -frequencies.of(Alphabet.fold(c))));
            return usual;
        }

        private static Map<Character, String> forms(List<Character> usual) {
            var forms = new HashMap<Character, String>();
            usual.forEach(c -> forms.merge(Alphabet.fold(c), String.valueOf(c), String::concat));
            return forms;
        }

        private static String inAllForms(String folded, Map<Character, String> forms) {
            var all = new StringBuilder();
            folded.chars().forEach(c -> all.append(forms.getOrDefault((char) c, "")));
            return all.toString();
        }

        private static List<StringBuilder> lists() {
            var lists = new ArrayList<StringBuilder>();
            for (int i = 0; i < 0x100; i++) {
                lists.add(new StringBuilder());
            }
            return lists;
        }

        private static List<char[]> arrays(List<StringBuilder> lists) {
            return lists.stream().map(list -> list.toString().toCharArray()).toList();
        }

        /** The characters that most often follow this one, in all their forms. */
        char[] after(char folded) {
            return followers.getOrDefault(folded, NONE);
        }

        char[] withLead(int lead) {
            return byLead.get(lead);
        }

        char[] withTrail(int trail) {
            return byTrail.get(trail);
        }
    }
}
