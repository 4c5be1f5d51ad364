package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.lines.Spot;
import dev.lexdelta.ingester.model.Frequencies;
import java.util.ArrayList;
import java.util.List;

/** Repairs one line with the evidence of its document. */
final class LineRepair {
    static final String RULE = Repair.DESYNC;

    /** What is not so much likelier than its best rival is not certain: natural logarithm. */
    private static final double DECISIVE = 4;

    /** Tokens of one damaged span: more than any paragraph has without a byte that brings it into step again. */
    private static final int MOST_IN_SPAN = 1_000;

    /** Guesses made for one document: twenty times what the Civil Code asks for when a mirror has damaged it. */
    private static final long MOST_IN_DOCUMENT = 10_000_000;

    private final Characters characters;
    private final Gbk.Index index;
    private long work;

    LineRepair(Characters characters, Gbk.Index index) {
        this.characters = characters;
        this.index = index;
    }

    /** A line after repair; a line break in the text was eaten and is found again. */
    record Repaired(String text, List<Spot> spots) {}

    /** A line without damage: only the number of its item counts. */
    Repaired sound(String line) {
        characters.items().read(line);
        return new Repaired(line, List.of());
    }

    /** The line read again; the work that one span and one document may cause is limited, and what is left over marked. */
    Repaired repair(String line) {
        var tokens = Token.of(line);
        var passage = new Passage(tokens, characters, index);
        var text = new StringBuilder();
        var spots = new ArrayList<Spot>();
        for (int at = 0; at < tokens.size(); ) {
            if (!tokens.get(at).is(Token.Kind.LOSS)) {
                text.append(line, tokens.get(at).from(), tokens.get(at).to());
                at++;
                continue;
            }
            var read = passage.read(at, text, work < MOST_IN_DOCUMENT ? MOST_IN_SPAN : 0);
            work += read.work();
            if (read.nodes().isEmpty()) {
                int to = tokens.get(read.end() - 1).to();
                leave(line.substring(tokens.get(at).from(), to), text, spots);
            } else {
                write(line, tokens, at, read, text, spots);
            }
            at = read.end();
        }
        text.toString().lines().forEach(characters.items()::read);
        return new Repaired(text.toString(), spots);
    }

    // rule: what cannot be read stands as it is, marked up to where the text is in step again
    private static void leave(String part, StringBuilder text, List<Spot> spots) {
        spots.add(new Spot(text.length(), text.length() + part.length(), part, RULE, false));
        text.append(part);
    }

    private void write(
            String line, List<Token> tokens, int start, Passage.Read read, StringBuilder text, List<Spot> spots) {
        var nodes = read.nodes();
        char first = Passage.context(text, 1);
        var piece = new Piece(line, tokens, text, spots);
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            piece.turn(doubt(nodes, i, first), i == 0 ? start : node.token);
            text.append(node.source == Node.Source.FILLED && !supported(nodes, i, first) ? Characters.LOST : node.c);
            piece.reached(node.token);
            boolean lastOfToken = i + 1 == nodes.size() || nodes.get(i + 1).token > node.token;
            if (lastOfToken
                    && node.token + 1 < read.end()
                    && tokens.get(node.token + 1).is(Token.Kind.READING)) {
                text.append(
                        line,
                        tokens.get(node.token + 1).from(),
                        tokens.get(node.token + 1).to());
            }
        }
        piece.turn(Piece.Doubt.UNTOUCHED, read.end());
    }

    private Piece.Doubt doubt(List<Node> nodes, int i, char first) {
        var node = nodes.get(i);
        if (node.source == Node.Source.COPIED || node.c == '\n') {
            return Piece.Doubt.UNTOUCHED;
        }
        boolean certain = node.source == Node.Source.PAIRED && node.lead() >= DECISIVE && supported(nodes, i, first);
        return certain ? Piece.Doubt.CERTAIN : Piece.Doubt.UNCERTAIN;
    }

    private boolean supported(List<Node> nodes, int i, char first) {
        char before = i == 0 ? first : nodes.get(i - 1).c;
        char after = i + 1 == nodes.size() ? Frequencies.EDGE : nodes.get(i + 1).c;
        return characters.supported(before, nodes.get(i).c, after);
    }
}
