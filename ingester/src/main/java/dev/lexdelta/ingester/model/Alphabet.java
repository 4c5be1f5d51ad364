package dev.lexdelta.ingester.model;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The characters that are told apart when frequencies are counted: simplified, punctuation in full width, one digit and one
 * letter for all. Knows besides which characters a converter to traditional script would never leave.
 */
public final class Alphabet {
    /** What spaces fold to: they are not counted. */
    public static final char NOTHING = 0;

    private static final String FOLDER = "/data/dictionary/";
    private static final String EXCEPTIONS = "/dev/lexdelta/ingester/fold/script-exceptions.txt";
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];
    private static final BitSet SIMPLIFIED_ONLY = new BitSet();
    private static final String HALF = "(),:;?!%";
    private static final String FULL = "（），：；？！％";

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            FOLDED[c] = ofKind((char) c);
        }
        read(FOLDER + "TSCharacters.txt", Alphabet::traditional);
        read(EXCEPTIONS, Alphabet::traditional);
        traditional("翫", "玩");
        read(FOLDER + "STCharacters.txt", Alphabet::simplified);
    }

    private Alphabet() {}

    public static char fold(char c) {
        return FOLDED[c];
    }

    /** Whether the character has a simplified form other than itself. */
    public static boolean traditional(char c) {
        return c >= 0x3400 && FOLDED[c] != c && FOLDED[c] != NOTHING;
    }

    /** Whether the character is a simplified form that traditional text writes otherwise, without exception. */
    public static boolean simplifiedOnly(char c) {
        return SIMPLIFIED_ONLY.get(c);
    }

    private static char ofKind(char c) {
        int half = HALF.indexOf(c);
        if (half >= 0) {
            return FULL.charAt(half);
        }
        if (Character.isDigit(c)) {
            return '0';
        }
        if (c < 0x250 && Character.isLetter(c)) {
            return 'A';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' ? NOTHING : c;
    }

    private static void traditional(String from, String to) {
        if (from.length() == 1 && to.length() == 1) {
            FOLDED[from.charAt(0)] = to.charAt(0);
        }
    }

    private static void simplified(String from, String to) {
        if (from.length() == 1 && to.indexOf(from.charAt(0)) < 0) {
            SIMPLIFIED_ONLY.set(from.charAt(0));
        }
    }

    /** Each row of a table of opencc4j: a character and its forms, of which the first is the usual one. */
    private static void read(String name, java.util.function.BiConsumer<String, String> row) {
        try (var reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    var forms = line.substring(tab + 1);
                    row.accept(line.substring(0, tab), name.contains("ST") ? forms : first(forms));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        @Nullable
        InputStream in = (name.startsWith(FOLDER) ? ZhConverterUtil.class : Alphabet.class).getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("a table of characters is missing from the class path: " + name);
        }
        return in;
    }

    private static String first(String forms) {
        int space = forms.indexOf(' ');
        return space < 0 ? forms : forms.substring(0, space);
    }
}
