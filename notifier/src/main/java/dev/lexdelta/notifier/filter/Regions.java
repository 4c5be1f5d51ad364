package dev.lexdelta.notifier.filter;

import dev.lexdelta.contract.text.Jurisdiction;
import java.util.stream.Stream;

/** Which jurisdictions a code of GB/T 2260 takes in. */
public final class Regions {
    private static final String WHOLE_PROVINCE = "0000";
    private static final String WHOLE_PREFECTURE = "00";

    private Regions() {}

    // rule: a province takes in its prefectures, a prefecture its counties; the state and the unknown only themselves
    static boolean includes(String wanted, String code) {
        return wanted.equals(code)
                || (!alone(wanted)
                        && !alone(code)
                        && code.length() == wanted.length()
                        && code.startsWith(stem(wanted)));
    }

    /** All codes that include this one. */
    public static Stream<String> around(String code) {
        return Stream.concat(
                        Stream.of(code),
                        Stream.of(WHOLE_PREFECTURE, WHOLE_PROVINCE)
                                .filter(zeros -> code.length() >= zeros.length())
                                .map(zeros -> code.substring(0, code.length() - zeros.length()) + zeros))
                .distinct()
                .filter(wanted -> includes(wanted, code));
    }

    private static boolean alone(String code) {
        return code.equals(Jurisdiction.STATE.code()) || code.equals(Jurisdiction.UNKNOWN.code());
    }

    private static String stem(String wanted) {
        if (wanted.endsWith(WHOLE_PROVINCE)) {
            return wanted.substring(0, wanted.length() - WHOLE_PROVINCE.length());
        }
        return wanted.endsWith(WHOLE_PREFECTURE)
                ? wanted.substring(0, wanted.length() - WHOLE_PREFECTURE.length())
                : wanted;
    }
}
