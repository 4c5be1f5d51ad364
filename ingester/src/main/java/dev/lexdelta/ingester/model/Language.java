package dev.lexdelta.ingester.model;

/**
 * How likely a character is after two others: the frequencies of legal Chinese together with those of the document at hand,
 * which count for more because a text repeats its own words.
 */
public final class Language {
    /** One occurrence in the document weighs as many in other laws. */
    private static final int OWN_WEIGHT = 20;

    /** So many occurrences of a context make its triples count as much as the shorter context does. */
    private static final double TRIPLE_TRUST = 3;

    private static final double UNSEEN = 0.02;

    private final Frequencies common;
    private final Frequencies own;
    private final double total;

    public Language(Frequencies common, Frequencies own) {
        this.common = common;
        this.own = own;
        this.total = common.total() + (double) OWN_WEIGHT * own.total();
    }

    /** What may follow two characters, folded. */
    public Context after(char a, char b) {
        return new Context(a, b);
    }

    /** Two characters and how often they were seen: asked about many candidates for the third. */
    public final class Context {
        private final char a;
        private final char b;
        private final double variety;
        private final double afterB;
        private final double afterAb;
        private final double trust;

        private Context(char a, char b) {
            this.a = a;
            this.b = b;
            variety = common.followers(b) + own.followers(b) + 1;
            afterB = common.of(b) + OWN_WEIGHT * own.of(b);
            afterAb = seen(a, b);
            trust = 1 + TRIPLE_TRUST * Math.sqrt(afterAb);
        }

        /** Natural logarithm of the likelihood of {@code c}, folded. */
        public double score(char c) {
            double single = (seen(c) + UNSEEN) / total;
            int together = seen(b, c);
            double pair = (together + variety * single) / (afterB + variety);
            double triple = together == 0 ? 0 : common.of(a, b, c) + OWN_WEIGHT * own.of(a, b, c);
            return Math.log((triple + trust * pair) / (afterAb + trust));
        }
    }

    /** How often the pair occurs, in laws and, weighted, in the document. */
    public int seen(char b, char c) {
        return common.of(b, c) + OWN_WEIGHT * own.of(b, c);
    }

    /** How often the character occurs. */
    public int seen(char c) {
        return common.of(c) + OWN_WEIGHT * own.of(c);
    }
}
