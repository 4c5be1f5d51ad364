package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long one has, or must wait or keep: 三日内, 十五个工作日内, 不少于六个月, 立即. */
final class TimeLimits implements Rule<TimeLimits.Limit> {
    /** Whether more time asks less of those who must obey, or more. */
    enum Sense {
        ALLOWS,
        BINDS,
        OPEN
    }

    /**
     * A limit.
     *
     * @param words a vague one, as 及时; empty where it is counted
     */
    record Limit(@Nullable TimeSpan span, double least, double most, String unit, String words, Sense sense) {}

    private static final List<String> VAGUE = List.of("立即", "即时", "及时", "尽快");
    private static final Pattern BEHIND_BINDS =
            Pattern.compile("^内?[^，。；：]{0,6}?(?:曾|受过|二次|两次|三次|累计|再次|又|没有被|未被|不得|有过)");
    private static final Pattern BEFORE_BINDS =
            Pattern.compile("(?:不少于|不得少于|不低于|不得低于|至少|不短于|不得短于|保存|保留|保管|已满|满|从事|公示|公告)[^，。；：]{0,8}$");
    private static final Pattern BEFORE_ALLOWS = Pattern.compile("(?:有效期|任期|期限|延长|不超过|不得超过|最长|不得逾|展期|延期)[^，。；：]{0,8}$");
    private static final Pattern BEHIND_ALLOWS = Pattern.compile("^(?:内|前|之前|届满|期满|期限内)");
    private static final Pattern COUNT_ON = Pattern.compile("[0-9〇一二三四五六七八九十百两].*");
    private static final Pattern AUTHORISED = Pattern.compile("应当|必须|不得|备案|报告|申报|申请|批准|审批|登记");
    private static final int NEAR = 12;

    @Override
    public String name() {
        return "time-limit";
    }

    @Override
    public List<Fact<Limit>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<Limit>>();
        String text = side.text();
        for (Extent extent : side.extents()) {
            if (isTime(text, extent)) {
                facts.add(fact(side, extent));
            }
        }
        for (String word : VAGUE) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                if (at == 0 || "未能不".indexOf(text.charAt(at - 1)) < 0) {
                    facts.add(told(side, new Limit(null, 0, 0, "", word, Sense.ALLOWS), at, at + word.length()));
                }
            }
        }
        facts.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return facts;
    }

    // rule: a number of days, months, years; neither a date nor an age nor 年度
    private static boolean isTime(String text, Extent extent) {
        boolean age = extent.unit().endsWith("岁");
        boolean year = extent.unit().equals("年")
                && (extent.bound() >= 1000 || text.startsWith("度", extent.end()) || text.startsWith("代", extent.end()));
        boolean date = extent.start() > 0 && "年月".indexOf(text.charAt(extent.start() - 1)) >= 0;
        boolean dated = extent.unit().equals("年") && text.startsWith("月", extent.end() + 1);
        return !age && !year && !date && !dated && TimeSpan.of(extent.bound(), extent.unit()) != null;
    }

    private static Fact<Limit> fact(Side side, Extent extent) {
        var span = TimeSpan.of(extent.bound(), extent.unit());
        var limit = new Limit(span, extent.least(), extent.most(), extent.unit(), "", sense(side.text(), extent));
        return told(side, limit, extent.start(), extent.end());
    }

    private static Fact<Limit> told(Side side, Limit limit, int start, int end) {
        return new Fact<>("time", limit, start, end, side.clauseStart(start), side.clauseEnd(end));
    }

    private static Sense sense(String text, Extent extent) {
        String before = text.substring(Math.max(0, extent.start() - NEAR), extent.start());
        String bounded = before
                + COUNT_ON.matcher(text.substring(extent.start(), extent.end())).replaceAll("");
        boolean within = text.substring(extent.start(), extent.end()).endsWith("内");
        String behind =
                (within ? "内" : "") + text.substring(extent.end(), Math.min(text.length(), extent.end() + NEAR));
        if (BEHIND_BINDS.matcher(behind).find()) {
            return Sense.BINDS;
        }
        if (BEFORE_ALLOWS.matcher(bounded).find()) {
            return Sense.ALLOWS;
        }
        if (BEFORE_BINDS.matcher(bounded).find()) {
            return Sense.BINDS;
        }
        return BEHIND_ALLOWS.matcher(behind).find() ? Sense.ALLOWS : Sense.OPEN;
    }

    @Override
    public @Nullable Verdict judge(Pair<Limit> pair) {
        Fact<Limit> old = pair.old();
        Fact<Limit> fresh = pair.fresh();
        if (old == null || fresh == null) {
            return alone(pair);
        }
        Direction more = more(old.value(), fresh.value());
        return more == null
                ? null
                : Verdict.of(Label.DEADLINE, sensed(more, fresh.value().sense()));
    }

    // rule: a limit set where there was none binds, one that went frees; an extension allowed frees
    private static @Nullable Verdict alone(Pair<Limit> pair) {
        Fact<Limit> fact = pair.only();
        Side side = pair.side();
        String clause = side.substring(fact.wordStart(), fact.wordEnd());
        boolean newClause = side.kept(fact.wordStart(), fact.wordEnd()) * 2 < clause.length();
        boolean minor = fact.value().span() == null && newClause;
        if (minor
                || fact.value().sense() == Sense.OPEN
                || (newClause && AUTHORISED.matcher(clause).find())) {
            return null;
        }
        boolean frees = clause.contains("延长") || clause.contains("延期");
        return Verdict.of(Label.DEADLINE, pair.added() != frees ? Direction.STRICTER : Direction.LOOSER);
    }

    private static @Nullable Direction more(Limit old, Limit fresh) {
        if (old.span() == null || fresh.span() == null) {
            return vague(old, fresh);
        }
        if (old.unit().equals(fresh.unit())) {
            if (old.least() == fresh.least() && old.most() == fresh.most()) {
                return null;
            }
            boolean up = fresh.least() >= old.least() && fresh.most() >= old.most();
            boolean down = fresh.least() <= old.least() && fresh.most() <= old.most();
            return up ? Direction.STRICTER : down ? Direction.LOOSER : Direction.UNCLEAR;
        }
        int order = old.span().compare(fresh.span());
        return order < 0 ? Direction.STRICTER : order > 0 ? Direction.LOOSER : Direction.UNCLEAR;
    }

    /** 立即 is no time at all; 及时 is longer than that and less bound than a number. */
    private static @Nullable Direction vague(Limit old, Limit fresh) {
        double before = length(old);
        double now = length(fresh);
        return before == now ? null : before < now ? Direction.STRICTER : Direction.LOOSER;
    }

    private static double length(Limit limit) {
        if (limit.span() != null) {
            return limit.span().least();
        }
        return limit.words().startsWith("立即") || limit.words().startsWith("即时") ? 0 : Double.MAX_VALUE;
    }

    private static Direction sensed(Direction more, Sense sense) {
        boolean clear = more == Direction.STRICTER || more == Direction.LOOSER;
        if (!clear || sense == Sense.OPEN) {
            return Direction.UNCLEAR;
        }
        return (more == Direction.STRICTER) == (sense == Sense.BINDS) ? Direction.STRICTER : Direction.LOOSER;
    }
}
