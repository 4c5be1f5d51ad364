package dev.lexdelta.notifier.match.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a filter asks as a run of ints, since a million of them are kept and some thousands held against each notice. Each
 * part begins with its length, itself included, and what it is.
 */
final class Program {
    private static final int ONE_OF = 0;
    private static final int CHANGE = 1;
    private static final int ALL = 2;
    private static final int ANY = 3;
    private static final int NONE = 4;
    private static final int BITS = 3;
    private static final int MASK = (1 << BITS) - 1;

    private Program() {}

    static int[] of(Ask ask) {
        return part(ask).toArray();
    }

    private static IntStream part(Ask ask) {
        if (ask instanceof Ask.OneOf) {
            return headed(ONE_OF, ask.uses());
        } else if (ask instanceof Ask.Change change) {
            long bits = Double.doubleToLongBits(change.least());
            return headed(CHANGE, IntStream.of((int) (bits >>> 32), (int) bits));
        } else if (ask instanceof Ask.All all) {
            return headed(ALL, parts(all.asks()));
        } else if (ask instanceof Ask.Any any) {
            return headed(ANY, parts(any.asks()));
        }
        return headed(NONE, parts(((Ask.None) ask).asks()));
    }

    private static IntStream parts(List<Ask> asks) {
        return asks.stream().flatMapToInt(Program::part);
    }

    private static IntStream headed(int what, IntStream rest) {
        int[] all = rest.toArray();
        return IntStream.concat(IntStream.of(((all.length + 1) << BITS) | what), IntStream.of(all));
    }

    /** What it was made of. */
    static Ask ask(int[] program) {
        return ask(program, 0);
    }

    private static Ask ask(int[] program, int at) {
        int end = end(program, at);
        return switch (program[at] & MASK) {
            case ONE_OF ->
                new Ask.OneOf(
                        IntStream.range(at + 1, end).mapToObj(i -> program[i]).toList());
            case CHANGE -> new Ask.Change(number(program, at + 1));
            case ALL -> new Ask.All(asks(program, at + 1, end));
            case ANY -> new Ask.Any(asks(program, at + 1, end));
            default -> new Ask.None(asks(program, at + 1, end));
        };
    }

    private static List<Ask> asks(int[] program, int from, int end) {
        var asks = new ArrayList<Ask>();
        for (int i = from; i < end; i = end(program, i)) {
            asks.add(ask(program, i));
        }
        return List.copyOf(asks);
    }

    /** Whether it fits, given which conditions hold and how much has changed. */
    static boolean fits(int[] program, IntPredicate holds, double change) {
        return fits(program, 0, holds, change);
    }

    private static boolean fits(int[] program, int at, IntPredicate holds, double change) {
        int what = program[at] & MASK;
        if (what == CHANGE) {
            return change >= number(program, at + 1);
        }
        int end = end(program, at);
        if (what == ONE_OF) {
            return holds(program, at + 1, end, holds);
        }
        // all of them, unless one does not fit; else none of them, unless one does
        boolean decisive = what != ALL;
        for (int i = at + 1; i < end; i = end(program, i)) {
            if (fits(program, i, holds, change) == decisive) {
                return what == ANY;
            }
        }
        return what != ANY;
    }

    private static boolean holds(int[] program, int from, int end, IntPredicate holds) {
        for (int i = from; i < end; i++) {
            if (holds.test(program[i])) {
                return true;
            }
        }
        return false;
    }

    private static int end(int[] program, int at) {
        return at + (program[at] >>> BITS);
    }

    private static double number(int[] program, int at) {
        return Double.longBitsToDouble(((long) program[at] << 32) | (program[at + 1] & 0xFFFF_FFFFL));
    }
}
