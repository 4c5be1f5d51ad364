package dev.lexdelta.ingester.lines;

import java.util.List;

/** Recognises the name of an authority by its form, so that two on one line stay two. */
public final class Authorities {
    private static final int LONGEST = 40;
    private static final int LONGEST_LINE = 120;
    private static final List<String> ENDS = List.of(
            "局", "厅", "委员会", "部", "政府", "办公室", "办公厅", "国务院", "法院", "检察院", "署", "委", "银行", "常务委员会", "代表大会", "网信办");
    private static final List<String> NO_ENDS = List.of("有关部", "各部", "有关委", "干部", "全部", "本部");
    private static final List<String> BEHIND = List.of("关于", "令", "公告");

    private Authorities() {}

    /** Whether words could be the name of an authority and nothing else. */
    public static boolean isName(String words) {
        return words.length() >= 2
                && words.length() <= LONGEST
                && words.chars().allMatch(c -> Chars.han((char) c))
                && ENDS.stream().anyMatch(words::endsWith)
                && NO_ENDS.stream().noneMatch(words::endsWith);
    }

    // rule: 财政部 税务总局关于…, 财政部 税务总局公告2023年第30号 or the two alone; 省政府 办公厅 is one
    /** How far a line is nothing but several authorities with spaces between them; 0 for any other. */
    public static int apart(String line) {
        if (line.length() > LONGEST_LINE) {
            return 0;
        }
        int end = BEHIND.stream()
                .mapToInt(line::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(line.length());
        var names = List.of(line.substring(0, end).strip().split("\\s+"));
        boolean several = names.size() > 1
                && names.stream().allMatch(Authorities::isName)
                && names.stream().noneMatch(name -> name.startsWith("办公"));
        return several ? line.substring(0, end).stripTrailing().length() : 0;
    }
}
