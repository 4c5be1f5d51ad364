package dev.lexdelta.ingester.repair.desync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Spot;
import dev.lexdelta.ingester.model.Alphabet;
import dev.lexdelta.ingester.model.Frequencies;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesyncRepairTest {
    /** Shows the habit of annotating, and some words. */
    private static final List<String> SOUND =
            List.of("數(shù)字產(chǎn)業(yè)的發(fā)展", "據(jù)此當(dāng)場補(bǔ)償", "費(fèi)用由單位承擔(dān)", "準(zhǔn)備工作");

    private static final List<String> OWN_TEXT = List.of(
            "第一条 为了规范河道采砂活动，保障防洪安全，根据有关法律，结合本省实际，制定本条例。",
            "第二条 在本省行政区域内从事河道采砂及其监督管理活动，适用本条例。法律另有规定的，从其规定。",
            "第三条 县级以上人民政府应当加强对采砂管理工作的领导，将所需经费列入本级财政预算。",
            "第四条 水行政主管部门负责采砂的监督管理，履行下列职责：",
            "　（一）编制采砂规划；",
            "　（二）审查采砂申请，核发许可证；",
            "　（三）组织开展日常巡查，及时制止违法行为；",
            "　（四）建立信用信息档案；",
            "　（五）受理投诉、举报；",
            "　（六）法律、法规规定的其他职责。",
            "第五条 公安、交通运输、自然资源等部门按照各自职责，做好相关工作。现场检查时，应当出示执法证件。",
            "第六条 禁止下列行为：",
            "　（一）在禁采区、禁采期采砂；",
            "　（二）伪造、涂改、出租、出借许可证；",
            "　（三）超过许可的范围、数量、深度作业；",
            "　（四）不按照规定清理、平整采砂现场。",
            "第七条 违反本条例规定，未经批准采砂的，责令停止违法行为，没收违法所得，处五万元以上二十万元以下罚款。",
            "第八条 对举报违法采砂行为的单位和个人，经查证属实的，给予适当奖励。",
            "第九条 本条例自二〇二五年三月一日起施行。");

    private final DesyncRepair stage = new DesyncRepair();

    @ParameterizedTest
    @CsvFileSource(resources = "desync.csv", delimiter = '|')
    void readsTheBytesAgain(String shown, String expected) {
        var repaired = repaired(shown.replace("⏎", "\n"));

        assertThat(repaired.stream().map(DesyncRepairTest::marked).collect(Collectors.joining("⏎")))
                .isEqualTo(expected);
    }

    // what cannot be read exactly is marked, whatever the site annotates and wherever it cuts
    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000, 600_000, 7_000_000, 80_000_000})
    void isNeverSilentlyWrong(long seed) {
        var mirror = new Mirror(new Random(seed));
        var shown = new ArrayList<Line>();
        mirror.show(String.join("\n", OWN_TEXT)).lines().forEach(line -> shown.add(Line.text(line.strip(), false)));

        var read = stage.apply(sheet(shown)).lines();

        var expected = OWN_TEXT.stream().map(DesyncRepairTest::folded).toList();
        for (var line : read) {
            boolean certain = line.spots().stream().allMatch(Spot::certain);
            assertThat(!certain || expected.contains(folded(withoutReadings(line.text()))))
                    .as("seed %d: %s", seed, marked(line))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 60, 700})
    void leavesWhatItHasRepaired(long seed) {
        var lines =
                new Mirror(new Random(seed)).show(String.join("\n", OWN_TEXT)).lines();
        var once = stage.apply(sheet(lines.map(line -> Line.text(line, false)).toList()));

        var twice = stage.apply(once);

        assertThat(twice.lines()).as("seed %d", seed).isEqualTo(once.lines());
    }

    @Test
    void leavesQuestionsOfOtherDocumentsAlone() {
        var sheet = sheet(List.of(Line.text("是否适用?。由谁决定?，如何救济??", false)));

        assertThat(stage.apply(sheet)).isSameAs(sheet);
    }

    @Test
    void repairsTitlesAndCells() {
        var lines = new ArrayList<Line>();
        SOUND.forEach(line -> lines.add(Line.text(line, false)));
        lines.add(Line.row(List.of("支持?jǐn)?shù)字", "無")));

        var repaired = stage.apply(new Sheet(List.of("支持?jǐn)?shù)字經(jīng)濟"), lines, null, List.of()));

        assertThat(repaired.titles()).containsExactly("支持數字經(jīng)濟");
        assertThat(repaired.lines().get(SOUND.size()).cells()).containsExactly("支持數字", "無");
        assertThat(repaired.repairs())
                .extracting(Repair::original, Repair::repaired, Repair::certain)
                .containsOnly(tuple("?jǐn)?shù)", "數", true));
    }

    @Test
    void takesBoundedTimeOnAnything() {
        var unit = "?。ㄒ唬┦腥嗣裾?jǐn)?shù)字M(fèi)ㄈ?,F?";
        var hostile = List.of(
                "?".repeat(1_000_000),
                "?。".repeat(300_000),
                "字?shù)".repeat(50_000),
                unit.repeat(5_000),
                "數(shù)".repeat(500_000) + "?。",
                "?。" + "嗣".repeat(300_000),
                "?。嗣\n".repeat(100_000),
                ("?。" + "嗣".repeat(900) + "\n").repeat(300),
                "（一".repeat(100_000) + "?。",
                "?。第".repeat(50_000),
                "\uD800?。\uDFFF?jǐn)\u0000?，€?。");
        for (var line : hostile) {
            var taken = assertTimeoutPreemptively(Duration.ofMinutes(5), () -> processorTime(() -> repaired(line)));
            assertThat(taken).as(line.substring(0, 9)).isLessThan(Duration.ofSeconds(20));
        }
    }

    /** What it costs, however busy the machine is. */
    private static Duration processorTime(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }

    @Test
    void marksWhatItLeavesBecauseTheDamageDoesNotEnd() {
        var shown = "支持?jǐn)?shù)字技術。" + "?。".repeat(2_000);

        assertThat(repaired(shown)).singleElement().satisfies(line -> {
            assertThat(line.text()).startsWith("支持數字技術。").hasSize(4_007);
            assertThat(line.spots()).last().isEqualTo(new Spot(7, 4_007, "?。".repeat(2_000), LineRepair.RULE, false));
        });
    }

    private List<Line> repaired(String shown) {
        var lines = new ArrayList<Line>();
        SOUND.forEach(line -> lines.add(Line.text(line, false)));
        shown.lines().forEach(line -> lines.add(Line.text(line, false)));
        var repaired = stage.apply(sheet(lines)).lines();
        return repaired.subList(SOUND.size(), repaired.size());
    }

    private static Sheet sheet(List<Line> lines) {
        return new Sheet(List.of(), lines, null, List.of());
    }

    /** The text with its spots marked. */
    private static String marked(Line line) {
        var out = new StringBuilder();
        int from = 0;
        for (var spot : line.spots()) {
            out.append(line.text(), from, spot.from()).append(spot.certain() ? '<' : '[');
            out.append(line.text(), spot.from(), spot.to()).append(spot.certain() ? '>' : ']');
            from = spot.to();
        }
        return out.append(line.text().substring(from)).toString();
    }

    static String withoutReadings(String text) {
        return text.replaceAll("\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\\)", "");
    }

    /** Text as it is compared: simplified, in one width, without spaces. */
    static String folded(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            char folded = c >= 0x3400 && c < 0xFF00 ? Alphabet.fold(c) : Alphabet.fold(c) == Alphabet.NOTHING ? 0 : c;
            char half = folded >= '！' && folded <= '～' ? (char) (folded - 0xFEE0) : folded;
            if (half != 0 && half != Frequencies.EDGE) {
                out.append(half);
            }
        }
        return out.toString();
    }
}
