package dev.lexdelta.differ.compare;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A name and the one in its place, as a person would write them: 卫生主管部门, 卫生健康主管部门. */
record Term(String from, String to) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;
    private static final List<String> HEADS = List.of(
            "部门", "机关", "机构", "委员会", "单位", "组织", "人民政府", "公司", "企业", "法人", "人员", "人士", "中心", "平台", "系统", "目录", "名录",
            "名单", "许可证", "证书", "执照", "条例", "办法", "场所", "设施", "学校", "人民法院", "人民检察院");
    /** The last characters of the heads: most words end with none of them. */
    private static final BitSet HEAD_ENDS = new BitSet();

    static {
        HEADS.forEach(head -> HEAD_ENDS.set(head.charAt(head.length() - 1)));
    }

    /** What names end with as well, but words also begin with. */
    private static final String SHORT_HEADS = "局厅院站者员师证法车船物品";
    // rule: after these a name begins
    private static final List<String> BEFORE_NAMES =
            List.of("人民政府", "国务院", "会同", "有关", "政府", "报", "向", "经", "通知", "所在地", "级", "任何", "负责", "取得", "违反");

    private static final Pattern NO_NAME = Pattern.compile(
            "[^\\p{L}（）]|应当|可以|不得|或者|以及|禁止|责令|有关|依照|按照|根据|依法|适用|办理|辦|进行|实施|负责|[的之等由其该被将把并]|^[和及与（）]|[和及与（]$");
    private static final Pattern SELF = Pattern.compile("本(法|条例|办法|规定|细则|规则|解释)");

    /** The names that a person might see changed at {@code site}. */
    static Set<Term> at(TermSite site) {
        Set<Term> terms = new LinkedHashSet<>();
        for (int left : lefts(site.left())) {
            String before = site.left().substring(site.left().length() - left);
            for (int right : rights(site)) {
                String after = site.right().substring(0, right);
                var term = new Term(before + site.old() + after, before + site.fresh() + after);
                if (term.named() && !term.qualified()) {
                    terms.add(term);
                }
            }
        }
        return terms;
    }

    int length() {
        return from.length() + to.length();
    }

    // rule: a qualifier that came or went before a name makes it no other name: 同级公安机关, 公安机关
    private boolean qualified() {
        return from.endsWith(to) || to.endsWith(from);
    }

    private boolean named() {
        boolean self = SELF.matcher(from).matches() && SELF.matcher(to).matches();
        return self || (named(from) && named(to));
    }

    private static boolean named(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && ends(text)
                && !NO_NAME.matcher(text).find()
                && !Severities.liability(text)
                && !Amounts.anywhereIn(text)
                && text.replace("（", "").length() == text.replace("）", "").length();
    }

    private static boolean ends(String text) {
        return endsWithHead(text) || SHORT_HEADS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean endsWithHead(String text) {
        return !text.isEmpty()
                && HEAD_ENDS.get(text.charAt(text.length() - 1))
                && HEADS.stream().anyMatch(text::endsWith);
    }

    // rule: a name may begin earlier: by a word or two, or where the run of content does
    private static Set<Integer> lefts(String left) {
        int start = left.length();
        while (start > 0 && (Phrase.content(left.charAt(start - 1)) || left.startsWith("自然", start - 1))) {
            start--;
        }
        for (String word : BEFORE_NAMES) {
            int at = left.lastIndexOf(word);
            start = at >= 0 ? Math.max(start, at + word.length()) : start;
        }
        int run = left.length() - start;
        Set<Integer> lefts = new TreeSet<>(List.of(0, run));
        for (int words = 2; words < run; words += 2) {
            lefts.add(words);
        }
        if (left.endsWith("本")) {
            lefts.add(1);
        }
        return lefts;
    }

    // rule: a name ends with the first word that names can end with
    private static Set<Integer> rights(TermSite site) {
        Set<Integer> rights = new TreeSet<>(Set.of(0));
        String right = site.right();
        int end = 0;
        while (end < right.length() && Phrase.content(right.charAt(end))) {
            end++;
            if (endsWithHead(site.old() + right.substring(0, end))
                    && endsWithHead(site.fresh() + right.substring(0, end))) {
                rights.add(end);
                return rights;
            }
        }
        rights.add(end);
        return rights;
    }
}
