package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.differ.effect.Verdict.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that say to whom and to what a rule applies: a case more in a list, a condition less, 和 to 或者. */
final class Elements implements Rule<Elements.Run> {
    /**
     * Words that came or went together.
     *
     * @param content what of them tells
     */
    record Run(String words, String content) {
        boolean tells() {
            return content.length() >= LEAST;
        }
    }

    private static final Pattern LISTS = Pattern.compile("^(?:、|或者|以及|和|及|或)|(?:、|或者|以及|和|及|或)$");
    private static final Pattern LISTS_INSIDE = Pattern.compile("、|或者|以及");
    private static final Pattern STARTS_ANOTHER = Pattern.compile("^(?:或者|以及)");
    private static final Pattern LIST_GOES_ON = Pattern.compile("^(?:、|或者|，或者)");
    private static final Pattern ALL = Pattern.compile("^(?:和|并|且|以及|及|同时|并且)$");
    private static final Pattern ANY = Pattern.compile("^(?:或者|或)$");
    /** Words that make a case narrower, short as they are. */
    private static final Pattern NARROWS = Pattern.compile("严重|故意|恶意|非法|擅自|公然|多次|明知|重大|较大|拒不|恶劣|不听|再次|直接|巨大|特别");

    private static final int LEAST = 2;
    private static final int LEAST_WORDS = 5;
    private static final int NEAR = 80;

    @Override
    public String name() {
        return "element";
    }

    // rule: each run of words that differs, of one paragraph or item; what only changed its place in a list does not
    @Override
    public List<Fact<Run>> facts(Side side, Side other) {
        Map<String, TreeSet<Integer>> others = new HashMap<>();
        for (Fact<Run> run : runs(other)) {
            others.computeIfAbsent(run.value().content(), key -> new TreeSet<>())
                    .add(run.start());
        }
        var facts = new ArrayList<Fact<Run>>();
        for (Fact<Run> run : runs(side)) {
            Integer there = others.getOrDefault(run.value().content(), new TreeSet<>())
                    .ceiling(side.imageBefore(run.start()) - NEAR);
            boolean moved = run.value().tells() && there != null && there < side.imageBefore(run.start()) + NEAR;
            if (!moved) {
                facts.add(run);
            }
        }
        return facts;
    }

    private static List<Fact<Run>> runs(Side side) {
        var runs = new ArrayList<Fact<Run>>();
        int at = 0;
        while (at < side.length()) {
            int start = at;
            int leaf = side.leafEnd(start);
            while (at < leaf && side.image(at) == Side.NOWHERE) {
                at++;
            }
            if (at > start) {
                runs.add(run(side, start, at));
            } else {
                at++;
            }
        }
        return runs;
    }

    private static Fact<Run> run(Side side, int from, int end) {
        int start = from;
        while (start < end - 1 && "，；：。".indexOf(side.text().charAt(start)) >= 0) {
            start++;
        }
        String words = side.substring(start, end);
        return Fact.of("words", new Run(words, Content.of(words)), start, end)
                .told(side.clauseStart(start), Math.max(end, side.clauseEnd(end - 1)));
    }

    @Override
    public @Nullable Verdict judge(Pair<Run> pair) {
        Fact<Run> old = pair.old();
        Fact<Run> fresh = pair.fresh();
        if (old != null && fresh != null) {
            boolean added = old.value().content().isEmpty();
            boolean gone = fresh.value().content().isEmpty();
            if (added == gone) {
                return replaced(pair, old.value(), fresh.value());
            }
            return judge(new Pair<>(pair.reading(), added ? null : old, added ? fresh : null));
        }
        return !pair.only().value().tells() || pair.side().alone(pair.only().start()) ? null : comeOrGone(pair);
    }

    // rule: 和 to 或者 makes each enough; other words in their place cannot be told
    private static @Nullable Verdict replaced(Pair<Run> pair, Run old, Run fresh) {
        boolean one =
                ALL.matcher(old.words()).matches() && ANY.matcher(fresh.words()).matches();
        boolean all =
                ANY.matcher(old.words()).matches() && ALL.matcher(fresh.words()).matches();
        int before = old.content().length();
        int now = fresh.content().length();
        boolean named = before >= LEAST && now >= LEAST && before + now >= LEAST_WORDS;
        if ((!one && !all && !named) || ((one || all) && anybody(pair))) {
            return null;
        }
        Context context = Context.at(pair.side(), pair.only().start());
        if (one || all) {
            boolean told = context != Context.OTHER && context != Context.OWED;
            return Verdict.of(Label.SCOPE, told ? context.wider(one) : Direction.UNCLEAR);
        }
        Label label = context == Context.OWED ? null : context.label();
        return label == null ? null : Verdict.of(label, Direction.UNCLEAR);
    }

    // rule: 单位和个人 is 单位或者个人
    private static boolean anybody(Pair<Run> pair) {
        Side side = pair.side();
        int end = pair.only().end();
        String behind = side.substring(end, Math.min(side.length(), end + 2));
        return behind.equals("个人") || behind.equals("其他") || behind.equals("单位");
    }

    // rule: a case more makes a rule wider, a condition more makes it narrower
    private static @Nullable Verdict comeOrGone(Pair<Run> pair) {
        Fact<Run> fact = pair.only();
        boolean listed = listed(pair.side(), fact);
        boolean narrows = fact.value().content().length() >= LEAST_WORDS
                || NARROWS.matcher(fact.value().words()).find();
        if (!listed && !narrows) {
            return null;
        }
        Context context = Context.at(pair.side(), fact.start());
        Label label = context.label();
        if (label == null || (context == Context.OWED && !listed)) {
            return null;
        }
        boolean measure = context == Context.POWER
                || (context == Context.FORBIDDEN && fact.value().words().endsWith("，"));
        boolean open = fact.value().words().endsWith("等")
                || fact.value().words().startsWith("等")
                || (measure && !listed)
                || (context == Context.OWED && fact.value().words().contains("或者"));
        boolean vague = open
                || (!listed
                        && (clauseRewritten(pair, fact)
                                || LISTS_INSIDE.matcher(fact.value().words()).find()));
        Direction direction = vague || (context == Context.OWED && rewritten(pair, fact))
                ? Direction.UNCLEAR
                : context.wider(listed == pair.added());
        Wording there = counterpart(pair, fact);
        return new Verdict(
                label, direction, pair.added() ? there : Wording.OF_FACT, pair.added() ? Wording.OF_FACT : there);
    }

    // rule: where other words of the sentence went or came as well, what is owed is another, not more or less
    private static boolean rewritten(Pair<Run> pair, Fact<Run> fact) {
        Side side = pair.side();
        Side other = pair.added() ? pair.reading().old() : pair.reading().fresh();
        int image = Math.max(0, side.imageBefore(fact.start()));
        return other.changed(other.partStart(image), other.partEnd(image));
    }

    // rule: a condition that came or went beside other words of its clause may only stand elsewhere
    private static boolean clauseRewritten(Pair<Run> pair, Fact<Run> fact) {
        Side side = pair.side();
        Side other = pair.added() ? pair.reading().old() : pair.reading().fresh();
        int from = Math.max(0, side.imageBefore(fact.start()));
        int to = Math.min(side.imageAfter(fact.end(), other.length()), from + NEAR);
        boolean between = from + 1 < to && other.changed(from + 1, to);
        boolean whole = fact.start() == side.clauseStart(fact.start())
                && fact.value().words().endsWith("，");
        return between || (!whole && other.changed(other.clauseStart(from), other.clauseEnd(from)));
    }

    /** The clause of the other wording, where the words are only part of one. */
    private static Wording counterpart(Pair<Run> pair, Fact<Run> fact) {
        Side side = pair.side();
        Side other = pair.added() ? pair.reading().old() : pair.reading().fresh();
        int start = Math.max(fact.wordStart(), side.leafStart(fact.start()));
        for (int at = start; at < fact.wordEnd(); at++) {
            int image = side.image(at);
            if (image != Side.NOWHERE && side.kept(start, fact.wordEnd()) > 1) {
                return new Wording(other.clauseStart(image), other.clauseEnd(image));
            }
        }
        return Wording.NONE;
    }

    private static boolean listed(Side side, Fact<Run> fact) {
        String before = fact.start() > 0 ? side.substring(fact.start() - 1, fact.start()) : "";
        String behind = side.substring(fact.end(), Math.min(side.length(), fact.end() + 3));
        if (fact.value().words().endsWith("，") && side.clauseStart(fact.end() - 1) >= fact.start()) {
            return STARTS_ANOTHER.matcher(fact.value().words()).find()
                    || LIST_GOES_ON.matcher(behind).find();
        }
        return LISTS.matcher(fact.value().words()).find()
                || (before.equals("、") && !behind.isEmpty() && "、和或及等的".indexOf(behind.charAt(0)) >= 0)
                || LIST_GOES_ON.matcher(behind).find();
    }
}
