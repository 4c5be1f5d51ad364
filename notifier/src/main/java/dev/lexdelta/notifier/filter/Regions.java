package dev.lexdelta.notifier.filter;

import dev.lexdelta.contract.text.Jurisdiction;

/** Which jurisdictions a code of GB/T 2260 takes in. */
final class Regions {
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
