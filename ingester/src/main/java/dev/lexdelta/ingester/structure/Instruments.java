package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import java.util.List;

/** What kind of instrument a text is, by its name, its issuers and its jurisdiction. */
final class Instruments {
    private static final List<String> NORMATIVE =
            List.of("通知", "意见", "方案", "清单", "规划", "纲要", "指南", "措施", "目录", "标准", "规范");

    private Instruments() {}

    static Instrument of(String title, List<String> issuers, Jurisdiction jurisdiction) {
        var name =
                title.endsWith("）") && title.lastIndexOf('（') > 0 ? title.substring(0, title.lastIndexOf('（')) : title;
        if (from(issuers, "最高人民法院") || from(issuers, "最高人民检察院") || title.startsWith("最高人民")) {
            return name.endsWith("通知") ? Instrument.NORMATIVE_DOCUMENT : Instrument.JUDICIAL_INTERPRETATION;
        }
        if (NORMATIVE.stream().anyMatch(name::endsWith)) {
            return Instrument.NORMATIVE_DOCUMENT;
        }
        return jurisdiction.code().equals(Jurisdiction.STATE.code())
                ? national(name, issuers)
                : local(name, issuers, jurisdiction);
    }

    private static Instrument national(String name, List<String> issuers) {
        if ((name.endsWith("法") && !name.endsWith("办法"))
                || name.endsWith("法典")
                || name.endsWith("修正案")
                || from(issuers, "全国人民代表大会")) {
            return Instrument.LAW;
        }
        boolean council = from(issuers, "国务院") || name.endsWith("条例");
        return council ? Instrument.ADMINISTRATIVE_REGULATION : Instrument.DEPARTMENT_RULE;
    }

    private static Instrument local(String name, List<String> issuers, Jurisdiction jurisdiction) {
        if (jurisdiction.code().equals(Jurisdiction.UNKNOWN.code())) {
            return name.endsWith("法") && !name.endsWith("办法") ? Instrument.LAW : Instrument.OTHER;
        }
        if (name.endsWith("条例") || from(issuers, "人民代表大会") || from(issuers, "人大常委会")) {
            return Instrument.LOCAL_REGULATION;
        }
        return name.endsWith("办法") || name.endsWith("规定") || name.endsWith("细则")
                ? Instrument.LOCAL_RULE
                : Instrument.OTHER;
    }

    private static boolean from(List<String> issuers, String organ) {
        return issuers.stream().anyMatch(issuer -> issuer.contains(organ));
    }
}
