package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.differ.effect.Verdict.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that say to whom and to what a rule applies: a case more in a list, a condition less, 和 to 或者. */
final class Elements implements Rule<String> {
    private static final String NUMERALS = "[0-9〇零一二三四五六七八九十百]{1,7}";
    private static final Pattern EMPTY =
            Pattern.compile("第" + NUMERALS + "[条款项章节]|前[一二两三]?[条款项]|有?下列[^，。；：]{0,6}之一|本(?:法|条例|办法|规定|条|款)"
                    + "|规定|等|按照|依照|没有|[\\p{P}\\p{Z}的了其该以之在及和或者与并且所上下内将对为于而按未照]");
    /** The characters of words that EMPTY may begin with; all others, and these, are looked at by the pattern. */
    private static final String EMPTY_BEGINS = "第前有下本规等按依没的了其该以之在及和或者与并且所上内将对为于而未照";

    private static final Pattern LISTS = Pattern.compile("、|或者|以及|^(?:和|及|或)|(?:和|及|或)$");
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
    public List<Fact<String>> facts(Side side, Side other) {
        List<Fact<String>> runs = runs(side);
        List<Fact<String>> there = runs.isEmpty() ? List.of() : runs(other);
        return there.isEmpty() ? runs : staying(side, runs, there);
    }

    private static List<Fact<String>> staying(Side side, List<Fact<String>> runs, List<Fact<String>> otherRuns) {
        Map<String, TreeSet<Integer>> others = new HashMap<>();
        for (Fact<String> run : otherRuns) {
            others.computeIfAbsent(content(run.value()), key -> new TreeSet<>()).add(run.start());
        }
        var facts = new ArrayList<Fact<String>>();
        for (Fact<String> run : runs) {
            String content = content(run.value());
            Integer there = others.getOrDefault(content, new TreeSet<>()).ceiling(side.imageBefore(run.start()) - NEAR);
            boolean moved = content.length() >= LEAST && there != null && there < side.imageBefore(run.start()) + NEAR;
            if (!moved) {
                facts.add(run);
            }
        }
        return facts;
    }

    private static List<Fact<String>> runs(Side side) {
        var runs = new ArrayList<Fact<String>>();
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

    private static Fact<String> run(Side side, int from, int end) {
        int start = from;
        while (start < end - 1 && "，；：。".indexOf(side.text().charAt(start)) >= 0) {
            start++;
        }
        return Fact.of("words", side.substring(start, end), start, end)
                .told(side.clauseStart(start), Math.max(end, side.clauseEnd(end - 1)));
    }

    @Override
    public @Nullable Verdict judge(Pair<String> pair) {
        Fact<String> old = pair.old();
        Fact<String> fresh = pair.fresh();
        if (old != null && fresh != null) {
            boolean added = content(old.value()).isEmpty();
            boolean gone = content(fresh.value()).isEmpty();
            if (added == gone) {
                return replaced(pair, old.value(), fresh.value());
            }
            return judge(new Pair<>(pair.reading(), added ? null : old, added ? fresh : null));
        }
        boolean tells = !pair.side().alone(pair.only().start())
                && content(pair.only().value()).length() >= LEAST;
        return tells ? comeOrGone(pair) : null;
    }

    // rule: 和 to 或者 makes each enough; other words in their place cannot be told
    private static @Nullable Verdict replaced(Pair<String> pair, String old, String fresh) {
        boolean one = ALL.matcher(old).matches() && ANY.matcher(fresh).matches();
        boolean all = ANY.matcher(old).matches() && ALL.matcher(fresh).matches();
        int before = content(old).length();
        int now = content(fresh).length();
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
    private static boolean anybody(Pair<String> pair) {
        Side side = pair.side();
        int end = pair.only().end();
        String behind = side.substring(end, Math.min(side.length(), end + 2));
        return behind.equals("个人") || behind.equals("其他") || behind.equals("单位");
    }

    // rule: a case more makes a rule wider, a condition more makes it narrower
    private static @Nullable Verdict comeOrGone(Pair<String> pair) {
        Fact<String> fact = pair.only();
        boolean listed = listed(pair.side(), fact);
        boolean narrows = content(fact.value()).length() >= LEAST_WORDS
                || NARROWS.matcher(fact.value()).find();
        if (!listed && !narrows) {
            return null;
        }
        Context context = Context.at(pair.side(), fact.start());
        Label label = context.label();
        if (label == null || (context == Context.OWED && !listed)) {
            return null;
        }
        boolean open = fact.value().endsWith("等")
                || (context == Context.OWED && fact.value().contains("或者"));
        Direction direction = open || (context == Context.OWED && rewritten(pair, fact))
                ? Direction.UNCLEAR
                : context.wider(listed == pair.added());
        Wording there = counterpart(pair, fact);
        return new Verdict(
                label, direction, pair.added() ? there : Wording.OF_FACT, pair.added() ? Wording.OF_FACT : there);
    }

    // rule: where other words of the sentence went or came as well, what is owed is another, not more or less
    private static boolean rewritten(Pair<String> pair, Fact<String> fact) {
        Side side = pair.side();
        Side other = pair.added() ? pair.reading().old() : pair.reading().fresh();
        int image = Math.max(0, side.imageBefore(fact.start()));
        return other.changed(other.partStart(image), other.partEnd(image));
    }

    /** The clause of the other wording, where the words are only part of one. */
    private static Wording counterpart(Pair<String> pair, Fact<String> fact) {
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

    private static boolean listed(Side side, Fact<String> fact) {
        String before = fact.start() > 0 ? side.substring(fact.start() - 1, fact.start()) : "";
        String behind = side.substring(fact.end(), Math.min(side.length(), fact.end() + 3));
        if (fact.value().endsWith("，") && side.clauseStart(fact.end() - 1) >= fact.start()) {
            return STARTS_ANOTHER.matcher(fact.value()).find()
                    || LIST_GOES_ON.matcher(behind).find();
        }
        return LISTS.matcher(fact.value()).find()
                || (before.equals("、") && !behind.isEmpty() && "、和或及等的".indexOf(behind.charAt(0)) >= 0)
                || LIST_GOES_ON.matcher(behind).find();
    }

    private static String content(String words) {
        var content = new StringBuilder(words.length());
        Matcher empty = EMPTY.matcher(words);
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at);
            boolean full = c >= '一' && c <= '\u9FFF' && EMPTY_BEGINS.indexOf(c) < 0;
            if (!full && empty.region(at, words.length()).lookingAt()) {
                at = empty.end();
            } else {
                content.append(c);
                at++;
            }
        }
        return content.toString();
    }
}
