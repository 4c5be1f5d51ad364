package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Rename;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who decides, supervises or is reported to, and at which level: 省级 to 县级, one department instead of another. */
final class Authorities implements Rule<String> {
    private static final Pattern HEAD = Pattern.compile(
            "(?:部门|机关|(?:监督|管理|监管|执法|派出|预防控制|检疫|检验)机构|人民政府|委员会|人民法院|人民检察院|派出所|办事处|管理局|公安局|分局|海关)(?:[^，。；：、由]{0,4}负责人)?");
    private static final Scan HEADS = new Scan("部机监管执派预检人委办公分海", HEAD);
    private static final String BORDERS = "（）“”";
    private static final Scan BEFORE = new Scan(
            "应可不会通移报协配提委授按依违取交责申告接任以对由请经向被将把给使令至的与为并在于损阻妨及根督支规指加凭符和或",
            Pattern.compile(
                    "应当|可以|不得|会同|通知|移送|报送|报请|协助|配合|提请|委托|授权|按照|依照|违反|取得|交由|责令|申请|提出|告知|接受|任何|以及|对|由|请求|经(?!营|济|办|纪|费)|报告?|向|被|将|把|给|使|令|至|(?<!设区)的|与|为|并|(?<!所)在|于|损毁|阻碍|妨碍|使用|及其|根据|督促|支持|规范|指导|协调|加强|凭|符合|接到|和其他|或者其他"));
    /** 负责市场监督管理的部门: what it does is its name. */
    private static final Pattern DESCRIBED = Pattern.compile("(?:负责|承担|行使)[^，。；：、由]{1,20}的$");

    private static final Pattern INTRODUCED = Pattern.compile("(?:由|经(?!营|济|办|纪|费)|报|报请|向|会同)$");
    private static final Pattern APPROVES = Pattern.compile("批准|许可|审批|核准|同意");
    private static final Pattern EMPTY = Pattern.compile(
            "(?:本级|同级)人民政府|同级|一(?=级)|其(?!他)|有关|相关|其他|本级|所属|各级?|地方|依法|主管|本(?:法|条例|办法|规定|解释)?第[〇零一二三四五六七八九十百0-9]{1,7}[条款项]|[、，的等其和或者及]");
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("国务院|国家级|中央|全国|最高"),
            Pattern.compile("省级|省、|省人民|自治区|直辖市|省的"),
            Pattern.compile("设区的市|市级|地级|自治州|市人民"),
            Pattern.compile("县级|区县|县人民|县、"),
            Pattern.compile("乡镇|乡级|乡、|镇人民|街道"));
    private static final Pattern RANKED = Pattern.compile("人民政府|部门|机关|委员会|上级|上一级|所在地|省|市|县|乡|国务院|中央|、");
    private static final Pattern IN_CHARGE = Pattern.compile("^[^，。；：]{0,8}(?:负责|主管|统筹|承担|具体)");
    private static final int LONGEST = 36;

    private final List<Rename> renames;

    Authorities(List<Rename> renames) {
        this.renames = renames;
    }

    @Override
    public String name() {
        return "authority";
    }

    // rule: a name ends with 部门, 机关… and begins behind the word that introduces it
    @Override
    public List<Fact<String>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<String>>();
        HEADS.each(side, head -> add(side, head.start(), head.end(), facts));
        return facts;
    }

    private static void add(Side side, int head, int end, List<Fact<String>> facts) {
        Fact<String> last = facts.isEmpty() ? null : facts.get(facts.size() - 1);
        int start = start(side, head, last == null ? 0 : last.end());
        if (last != null && last.end() == start) {
            start = last.start();
            facts.remove(facts.size() - 1);
        }
        if (end - start > 2) {
            facts.add(Fact.of("authority", side.substring(start, end), start, end));
        }
    }

    private static int start(Side side, int head, int after) {
        int from = Math.max(Math.max(after, side.clauseStart(head)), head - LONGEST);
        for (int at = from; at < head; at++) {
            from = BORDERS.indexOf(side.text().charAt(at)) >= 0 ? at + 1 : from;
        }
        int start = Math.max(from, BEFORE.lastEnd(side.text(), from, head));
        while (start < head && "、和或者及以".indexOf(side.text().charAt(start)) >= 0) {
            start++;
        }
        Matcher described = DESCRIBED.matcher(side.text()).region(from, start);
        return described.find() ? described.start() : start;
    }

    @Override
    public @Nullable Verdict judge(Pair<String> pair) {
        Fact<String> old = pair.old();
        Fact<String> fresh = pair.fresh();
        if (old == null || fresh == null) {
            return alone(pair);
        }
        String before = EMPTY.matcher(renamed(old.value())).replaceAll("");
        String now = EMPTY.matcher(fresh.value()).replaceAll("");
        int from = level(renamed(old.value()));
        int to = level(fresh.value());
        if ((before.equals(now) && from == to) || (from == to && !named(before, now))) {
            return null;
        }
        boolean levels = from != to && from < LEVELS.size() && to < LEVELS.size();
        return Verdict.of(Label.AUTHORITY, levels && approves(pair, fresh) ? higher(from, to) : Direction.NEUTRAL);
    }

    // rule: words before a name that name no authority are none: 符合…部门
    private static boolean named(String before, String now) {
        boolean longer = before.length() > now.length();
        String whole = longer ? before : now;
        String part = longer ? now : before;
        return !whole.endsWith(part)
                || RANKED.matcher(whole.substring(0, whole.length() - part.length()))
                        .find();
    }

    // rule: the approval of a higher level is harder to have
    private static Direction higher(int from, int to) {
        return to < from ? Direction.STRICTER : Direction.LOOSER;
    }

    private static boolean approves(Pair<String> pair, Fact<String> fresh) {
        Side side = pair.reading().fresh();
        return APPROVES.matcher(side.substring(fresh.end(), Math.min(side.length(), fresh.end() + 8)))
                .find();
    }

    private String renamed(String name) {
        String renamed = name;
        for (Rename rename : renames) {
            renamed = renamed.replace(rename.from(), rename.to());
        }
        return renamed;
    }

    private static int level(String name) {
        int level = 0;
        while (level < LEVELS.size() && !LEVELS.get(level).matcher(name).find()) {
            level++;
        }
        return level;
    }

    // rule: one that joins or leaves a list is told when the sentence goes on
    private static @Nullable Verdict alone(Pair<String> pair) {
        Fact<String> fact = pair.only();
        Side side = pair.side();
        boolean kept = side.kept(fact.start(), fact.end()) > 2;
        int clause = side.clauseStart(fact.start());
        boolean goesOn = side.kept(clause, side.clauseEnd(fact.end())) * 2 > side.clauseEnd(fact.end()) - clause;
        boolean introduced = INTRODUCED
                .matcher(side.substring(Math.max(0, fact.start() - 3), fact.start()))
                .find();
        if (side.alone(fact.start())) {
            String behind = side.substring(fact.end(), Math.min(side.length(), fact.end() + 12));
            return !kept && IN_CHARGE.matcher(behind).find() ? Verdict.of(Label.AUTHORITY, Direction.NEUTRAL) : null;
        }
        return kept
                        || !goesOn
                        || !introduced
                        || EMPTY.matcher(fact.value()).replaceAll("").length() <= 2
                ? null
                : Verdict.of(Label.AUTHORITY, Direction.NEUTRAL);
    }
}
