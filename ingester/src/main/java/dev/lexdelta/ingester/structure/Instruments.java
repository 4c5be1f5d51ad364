package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.ingester.structure.Event.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of instrument a text is, by its name, its issuers, its jurisdiction and the number it was issued under.
 *
 * @param number of the document, null where none is told
 * @param stage how far it has come
 */
record Instruments(
        String name,
        List<String> issuers,
        Jurisdiction jurisdiction,
        @Nullable String number,
        StageKind stage,
        Events events) {
    private static final List<String> NORMATIVE =
            List.of("通知", "意见", "方案", "清单", "规划", "纲要", "指南", "措施", "目录", "标准", "规范", "通告", "公告", "纪要", "指引", "政策");
    private static final List<String> CHARTERS = List.of("章程", "公约", "倡议", "说明");
    private static final String TAIWAN = "71";
    private static final List<String> RULES = List.of("办法", "规定", "细则", "规则", "规程", "决定");

    static Instrument of(
            String title,
            List<String> issuers,
            Jurisdiction jurisdiction,
            @Nullable String number,
            StageKind stage,
            Events events) {
        return new Instruments(Bracket.without(title), issuers, jurisdiction, number, stage, events).read();
    }

    private Instrument read() {
        if (ends(NORMATIVE) && !ordered()) {
            return Instrument.NORMATIVE_DOCUMENT;
        }
        if (from("最高人民法院") || from("最高人民检察院") || name.startsWith("最高人民")) {
            return Instrument.JUDICIAL_INTERPRETATION;
        }
        if (jurisdiction.code().equals(Jurisdiction.STATE.code())) {
            return national();
        }
        return jurisdiction.code().equals(Jurisdiction.UNKNOWN.code()) ? anywhere() : local();
    }

    private boolean law() {
        return (name.endsWith("法") && !name.endsWith("办法")) || name.endsWith("法典") || name.endsWith("修正案");
    }

    private Instrument anywhere() {
        return law() ? Instrument.LAW : ends(RULES) ? byNumber(Instrument.OTHER) : Instrument.OTHER;
    }

    private Instrument national() {
        if (law() || from("全国人民代表大会")) {
            return Instrument.LAW;
        }
        if (issuers.stream().anyMatch("国务院"::equals)) {
            return Instrument.ADMINISTRATIVE_REGULATION;
        }
        if (from("国家监察委员会") || from("中央军事委员会")) {
            return Instrument.OTHER;
        }
        // rule: what a ministry issued with the approval of the State Council is an administrative regulation
        boolean council = name.endsWith("条例") || (events.has(Role.APPROVED) && approvedByCouncil());
        if (council) {
            return Instrument.ADMINISTRATIVE_REGULATION;
        }
        return ends(CHARTERS) && !ordered() ? Instrument.OTHER : byNumber(Instrument.DEPARTMENT_RULE);
    }

    private boolean approvedByCouncil() {
        return events.all().stream()
                .anyMatch(event -> event.is(Role.APPROVED) && event.actor().contains("国务院"));
    }

    private Instrument local() {
        if (name.endsWith("条例") || from("人民代表大会") || ofCongress()) {
            return Instrument.LOCAL_REGULATION;
        }
        if (law() && jurisdiction.code().startsWith(TAIWAN)) {
            return Instrument.LAW;
        }
        boolean county = !jurisdiction.code().endsWith("00");
        return ends(RULES) || ordered()
                ? county ? Instrument.NORMATIVE_DOCUMENT : byNumber(Instrument.LOCAL_RULE)
                : Instrument.OTHER;
    }

    // rule: what goes through readings is the congress's, and so is 某省实施《…法》办法 that no government issued
    private boolean ofCongress() {
        boolean government = ordered() || from("人民政府");
        boolean implementing = jurisdiction.code().endsWith("0000")
                && name.contains("实施《")
                && name.endsWith("》办法")
                && name.contains("法》")
                && !name.contains("办法》");
        return !government && (stage == StageKind.READING || implementing);
    }

    /** Whether the text was issued by an order, as rules are and documents are not: 卫生部令第79号. */
    private boolean ordered() {
        return number != null && number.contains("令") && Organs.order(number) > 0;
    }

    // rule: a rule bears the number of an order (令第44号); 政规〔2024〕3号 is that of a normative document
    private Instrument byNumber(Instrument rule) {
        boolean yearly =
                number != null && (number.indexOf('〔') > 0 || number.indexOf('[') > 0) && !number.contains("令");
        return yearly ? Instrument.NORMATIVE_DOCUMENT : rule;
    }

    private boolean ends(List<String> words) {
        return words.stream().anyMatch(name::endsWith);
    }

    private boolean from(String organ) {
        return issuers.stream().anyMatch(issuer -> issuer.contains(organ));
    }
}
