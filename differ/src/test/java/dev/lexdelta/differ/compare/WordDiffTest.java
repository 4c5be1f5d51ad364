package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    同样的文字。 | 同样的文字。 | 同样的文字。
                    处二百元罚款。 | 处五百元罚款。 | 处[二百元→五百元]罚款。
                    处一千元以上罚款。 | 处一万元以上罚款。 | 处[一千元→一万元]以上罚款。
                    有限公司、企业应当登记。 | 有限公司、个人、企业应当登记。 | 有限公司、[→个人、]企业应当登记。
                    适用《行政处罚法》的规定。 | 适用《行政处罚法》、《行政强制法》的规定。 | 适用《行政处罚法》[→、《行政强制法》]的规定。
                    由民政部门予以警告。 | 由县级以上人民政府民政部门予以警告。 | 由[→县级以上人民政府]民政部门予以警告。
                    处罚款；情节严重的，处拘留。 | 处罚款。 | 处罚款[；情节严重的，处拘留→]。
                    应当自受理之日起三十日内作出决定。 | 应当自收到申请之日起二十个工作日内作出决定。 | 应当自[受理→收到申请]之日起[三十日→二十个工作日]内作出决定。
                    市大数据发展管理部门负责统筹协调。 | 市数据主管部门负责统筹协调。 | 市[大数据发展管理→数据主管]部门负责统筹协调。
                    应当自变化之日起三十日内更新目录。 | 应当自变化之日起十五个工作日内更新目录。 | 应当自变化之日起[三十日→十五个工作日]内更新目录。
                    处五万元以上二十万元以下罚款。 | 处十万元以上五十万元以下罚款。 | 处[五万元→十万元]以上[二十万元→五十万元]以下罚款。
                    处违法所得一倍以上三倍以下罚款。 | 处违法所得二倍以上五倍以下罚款。 | 处违法所得[一倍→二倍]以上[三倍→五倍]以下罚款。
                    违反第七条、第九条规定的。 | 违反第六条、第八条、第九条规定的。 | 违反[第七条→第六条、第八条]、第九条规定的。
                    本条例自年月日起施行。 | 本条例自2026年3月1日起施行。 | 本条例自[年月日→2026年3月1日]起施行。
                    构成危险犯罪的。 | 构成危害公共安全犯罪的。 | 构成[危险→危害公共安全]犯罪的。
                    依法给予行政处分。 | 依法给予行政处罚。 | 依法给予行政[处分→处罚]。
                    由卫生主管部门负责。 | 由卫生健康主管部门负责。 | 由卫生[→健康]主管部门负责。
                    组织开展数据安全风险评估工作。 | 统筹开展数据安全风险监测工作。 | [组织→统筹]开展数据安全风险[评估→监测]工作。
                    由兽医主管部门负责。 | 由农业农村（畜牧兽医）主管部门负责。 | 由[兽医→农业农村（畜牧兽医）]主管部门负责。
                    娱乐场所和印章、旧货、机动车修理行业。 | 娱乐场所和公章刻制、机动车修理行业。 | 娱乐场所和[印章、旧货→公章刻制]、机动车修理行业。
                    聲請人向冤獄賠償法庭聲請。 | 聲請人向刑事補償法庭聲請。 | 聲請人向[冤獄賠償→刑事補償]法庭聲請。
                    处五日以上十日以下拘留。 | 处五日以下拘留。 | 处五日[以上十日→]以下拘留。
                    对未成年人作出行政拘留决定的，应当告知。 | 对依照第二十条第二款规定可能执行行政拘留决定的，应当告知。 | 对[未成年人作出→依照第二十条第二款规定可能执行]行政拘留决定的，应当告知。
                    不得谎报、缓报疫情。 | 不得谎报、缓报、漏报疫情。 | 不得谎报、缓报[→、漏报]疫情。
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
