package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    同样的文字。 | 同样的文字。 | 同样的文字。
                    处二百元罚款。 | 处五百元罚款。 | 处[二百→五百]元罚款。
                    处一千元以上罚款。 | 处一万元以上罚款。 | 处[一千→一万]元以上罚款。
                    有限公司、企业应当登记。 | 有限公司、个人、企业应当登记。 | 有限公司、[→个人、]企业应当登记。
                    适用《行政处罚法》的规定。 | 适用《行政处罚法》、《行政强制法》的规定。 | 适用《行政处罚法》[→、《行政强制法》]的规定。
                    由民政部门予以警告。 | 由县级以上人民政府民政部门予以警告。 | 由[→县级以上人民政府]民政部门予以警告。
                    处罚款；情节严重的，处拘留。 | 处罚款。 | 处罚款[；情节严重的，处拘留→]。
                    应当自受理之日起三十日内作出决定。 | 应当自收到申请之日起二十个工作日内作出决定。 | 应当自[受理→收到申请]之日起[三十→二十个工作]日内作出决定。
                    甲乙丙丁戊己庚辛。 | 子丑寅卯辰巳午未。 | [甲乙丙丁戊己庚辛。→子丑寅卯辰巳午未。]
                    """)
    void marksPhrasesAsAPersonWould(String old, String fresh, String marked) {
        assertThat(mark(old, fresh, WordDiff.diff(old, fresh))).isEqualTo(marked);
    }

    private static String mark(String old, String fresh, List<Hunk> hunks) {
        var text = new StringBuilder();
        int at = 0;
        for (Hunk hunk : hunks) {
            text.append(old, at, hunk.oldStart()).append('[').append(old, hunk.oldStart(), hunk.oldEnd());
            text.append('→').append(fresh, hunk.freshStart(), hunk.freshEnd()).append(']');
            at = hunk.oldEnd();
        }
        return text.append(old.substring(at)).toString();
    }
}
