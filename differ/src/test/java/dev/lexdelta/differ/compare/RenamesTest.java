package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Rename;
import dev.lexdelta.contract.change.Severity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamesTest {
    private static final String[] FRAMES = {
        "%s负责本行政区域内的监督管理和指导协调工作。", "企业应当将年度运行情况和检查结果及时报送%s，不得隐瞒。", "发生突发情况的，经营者应当立即采取措施，并向%s报告有关情况。"
    };

    @ParameterizedTest
    @CsvSource({
        "市大数据发展管理部门, 市数据主管部门, 大数据发展管理部门, 数据主管部门",
        "县级以上地方人民政府兽医主管部门, 县级以上地方人民政府农业农村主管部门, 兽医主管部门, 农业农村主管部门",
        "县级以上人民政府卫生主管部门, 县级以上人民政府卫生健康主管部门, 卫生主管部门, 卫生健康主管部门",
        "国土资源主管部门, 自然资源主管部门, 国土资源主管部门, 自然资源主管部门",
        "农业农村（畜牧兽医）主管部门, 农业农村主管部门, 农业农村（畜牧兽医）主管部门, 农业农村主管部门",
        "商务主管部门, 农业农村（畜牧兽医）主管部门, 商务主管部门, 农业农村（畜牧兽医）主管部门"
    })
    void aNameChangedThroughoutIsOneRename(String old, String fresh, String from, String to) {
        ChangeSet set = compare(articles(old), articles(fresh));

        assertThat(set.renames()).containsExactly(new Rename(from, to, FRAMES.length));
        assertThat(set.changes())
                .allMatch(change -> change.kind() == ChangeKind.TERM_ONLY && change.severity() == Severity.EDITORIAL);
        assertThat(set.summary().counts()).containsOnlyKeys(ChangeKind.TERM_ONLY);
        assertThat(set.summary().headline().zh()).isEqualTo("仅名称调整3条");
        assertThat(set.summary().severity()).isEqualTo(Severity.EDITORIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "应当, 可以",
        "三十日内, 十五日内",
        "五万元以下罚款, 十万元以下罚款",
        "责令改正, 责令限期改正",
        "公安机关, 同级公安机关",
        "渔业行政主管部门, 渔业等部门",
        "2025年3月1日, 2026年3月1日",
        "第三条, 第五条",
        "吊销许可证, 暂扣许可证"
    })
    void whatIsNoNameIsNoRename(String old, String fresh) {
        ChangeSet set = compare(articles(old), articles(fresh));

        assertThat(set.renames()).isEmpty();
        assertThat(set.changes()).noneMatch(change -> change.kind() == ChangeKind.TERM_ONLY);
    }

    @Test
    void aSingleReplacementIsNoRename() {
        String[] old = articles("商务主管部门");
        String[] fresh = {old[0], old[1].replace("商务", "数据"), old[2]};

        assertThat(compare(old, fresh).renames()).isEmpty();
    }

    @Test
    void twoPlacesOfOneArticleAreNoRename() {
        String text = "%s负责监督管理工作，有关单位应当配合。企业应当将年度运行情况报送%s，不得隐瞒。";

        ChangeSet set =
                compare(new String[] {text.replace("%s", "商务主管部门")}, new String[] {text.replace("%s", "数据主管部门")});

        assertThat(set.renames()).isEmpty();
    }

    @Test
    void aNameThatStillStandsWasNotRenamed() {
        String stays = "商务主管部门应当会同有关部门制定发展规划。";

        ChangeSet set = compare(
                Stream.concat(Stream.of(articles("商务主管部门")), Stream.of(stays)).toArray(String[]::new),
                Stream.concat(Stream.of(articles("数据主管部门")), Stream.of(stays)).toArray(String[]::new));

        assertThat(set.renames()).isEmpty();
    }

    @Test
    void oneNameMayHaveSeveralSuccessors() {
        String[] old = Stream.of("商务主管部门", "商务主管部门")
                .flatMap(name -> Stream.of(articles(name)))
                .toArray(String[]::new);
        for (int i = 3; i < 6; i++) {
            old[i] = old[i].replace("。", "，具体办法另行制定并向社会公布。");
        }
        String[] fresh = old.clone();
        for (int i = 0; i < 6; i++) {
            fresh[i] = old[i].replace("商务主管部门", i < 3 ? "数据主管部门" : "网信主管机构");
        }

        assertThat(compare(old, fresh).renames()).extracting(Rename::to).containsExactlyInAnyOrder("数据主管部门", "网信主管机构");
    }

    @Test
    void renamesWithCitationsThatFollowAreTermOnly() {
        String[] old = articles("商务主管部门");
        String penalty = "违反本条例第二条规定的，由商务主管部门给予警告。";
        String added = "本市鼓励社会资本参与公共设施的建设运营，依法保护投资者权益。";

        ChangeSet set = compare(new String[] {old[0], old[1], old[2], penalty}, new String[] {
            renamed(old[0]),
            added,
            renamed(old[1]),
            renamed(old[2]),
            renamed(penalty).replace("第二条", "第三条")
        });

        ArticleChange last = set.changes().get(4);
        assertThat(last.kind()).isEqualTo(ChangeKind.TERM_ONLY);
        assertThat(last.renumbered()).isTrue();
        assertThat(last.severity()).isEqualTo(Severity.EDITORIAL);
    }

    @Test
    void aRenameBesideAnotherChangeIsModified() {
        String[] old = articles("商务主管部门");

        ChangeSet set = compare(
                old,
                new String[] {renamed(old[0]), renamed(old[1]), renamed(old[2]).replace("立即", "在一小时内")});

        assertThat(set.renames()).containsExactly(new Rename("商务主管部门", "数据主管部门", 3));
        assertThat(set.changes().get(2).kind()).isEqualTo(ChangeKind.MODIFIED);
    }

    private static ChangeSet compare(String[] old, String[] fresh) {
        return Texts.compare(Texts.of(old), Texts.of(fresh));
    }

    private static String renamed(String text) {
        return text.replace("商务主管部门", "数据主管部门");
    }

    private static String[] articles(String name) {
        return Stream.of(FRAMES).map(frame -> frame.formatted(name)).toArray(String[]::new);
    }
}
