package dev.lexdelta.differ.link;

import java.util.regex.Pattern;

/** Names that tell no subject: 公告, 国家某局公告, 关于废止部分规章的决定. Many texts bear them that have nothing in common. */
final class EmptyNames {
    private static final int LONGEST = 60;
    private static final String ORGAN = "(?!关于).{2,30}?(?:委员会|政府|办公厅|办公室|总局|[部委局厅院署行会])(?!.{0,2}[的管制])";
    private static final String WORDS = "关于|发布|公布|颁布|印发|实施|修改|修正|修订|废止|失效|清理|宣布|停止|执行|征求|公开|征集|调整|继续|有效"
            + "|部分|有关|若干|一批|个别|相关|现行|地方性|行政|规范性|法律|法规|规章|文件|条款|规定|办法|条例|通知|意见|事项|结果|[和的及等与]";
    private static final String FORMS = "公告|通告|通知|决定|决议|令|命令|批复|复函|函|通报|公报|意见";
    private static final Pattern EMPTY =
            Pattern.compile("(?:" + ORGAN + "){0,3}(?:" + WORDS + "){0,16}(?:" + FORMS + ")");

    private EmptyNames() {}

    /** Whether a name without place and numbers is one. */
    static boolean isOne(String name) {
        return name.length() <= LONGEST && EMPTY.matcher(name).matches();
    }
}
