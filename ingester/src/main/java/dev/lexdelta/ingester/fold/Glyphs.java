package dev.lexdelta.ingester.fold;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Characters that are another one in disguise wherever they stand: half and full width, vertical and small forms, radicals. */
final class Glyphs {
    private static final char[] PLAIN = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            PLAIN[c] = (char) c;
        }
        range('０', '９');
        range('Ａ', 'Ｚ');
        range('ａ', 'ｚ');
        pairs("％%«《»》｡。､、｢「｣」(（)）\u00A0 \u3000 ");
        // rule: vertical forms, as typeset in columns
        pairs("︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︵（︶）︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』");
        // rule: small forms
        pairs("﹐，﹑、﹒.﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹝〔﹞〕﹟#﹠&﹡*﹢+﹣-﹤<﹥>﹦=﹩$﹪%﹫@");
        // rule: a radical by itself is the character, as printed pages often give it
        for (char c = '\u2E80'; c < '\u2FE0'; c++) {
            var plain = Normalizer.normalize(String.valueOf(c), Form.NFKC);
            PLAIN[c] = plain.length() == 1 ? plain.charAt(0) : c;
        }
    }

    private static final boolean[] IN_QUESTION = new boolean[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            IN_QUESTION[c] = PLAIN[c] != c || ",;:!?.．∶•‧∙⋅・･―─".indexOf(c) >= 0;
        }
    }

    private Glyphs() {}

    private static void range(char first, char last) {
        for (char c = first; c <= last; c++) {
            PLAIN[c] = (char) (c - 0xFEE0);
        }
    }

    private static void pairs(String pairs) {
        for (int i = 0; i < pairs.length(); i += 2) {
            PLAIN[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }

    /** Whether the character may stand for another one, here or everywhere. */
    static boolean inQuestion(char c) {
        return IN_QUESTION[c];
    }

    static char plain(char c) {
        return PLAIN[c];
    }
}
