package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a text takes effect or ends, other dates, what holds for the time before, and what it repeals. */
final class Dates implements Rule<String> {
    private static final String NUMBER = "[0-9〇零一二三四五六七八九十]{0,4}[ 　×_]{0,4}";
    private static final String DAY =
            "[0-9〇零一二三四五六七八九十]{4}年(?:" + NUMBER + "月)?(?:" + NUMBER + "日)?|年" + NUMBER + "月" + NUMBER + "日";
    private static final Pattern DATE =
            Pattern.compile("自?(?:(?:公布|发布|印发|颁布|通过|批准|实施|施行)之日(?:起)?(?:[0-9〇一二三四五六七八九十]{1,4}(?:日|个月)后)?(?:施行|实施|生效)"
                    + "|(?:" + DAY + ")(?:起|前|后)?(?:施行|实施|生效|届满|止)?)"
                    + "|本(?:法|条例|办法|规定|细则|规则|解释)(?:施行|实施|生效)(?:前|后|之前|之后|之日起?)"
                    + "|同时废止|有效期(?:限)?(?:为|至|届满)");

    private static final Pattern NUMERAL = Pattern.compile(Numeral.PATTERN);
    private static final Scan DATES = new Scan("自公发印颁通批实施年本同有" + Numeral.CHARACTERS, DATE);

    @Override
    public String name() {
        return "date";
    }

    @Override
    public List<Fact<String>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<String>>();
        DATES.each(side, matcher -> {
            int start = matcher.start();
            facts.add(Fact.of("date", meaning(matcher.group()), start, matcher.end())
                    .told(side.clauseStart(start), side.clauseEnd(matcher.end() - 1)));
        });
        return facts;
    }

    // rule: 二〇二六年三月一日 is 2026年3月1日
    private static String meaning(String date) {
        var meaning = new StringBuilder();
        Matcher number = NUMERAL.matcher(date);
        int at = 0;
        while (number.find()) {
            meaning.append(date, at, number.start()).append((long) Numeral.value(number.group()));
            at = number.end();
        }
        return meaning.append(date.substring(at)).toString().replaceAll("[自起 　]|实施", "");
    }

    @Override
    public Verdict judge(Pair<String> pair) {
        return Verdict.of(Label.DATE, Direction.NEUTRAL);
    }
}
