package dev.lexdelta.differ.link;

import java.util.regex.Pattern;

/** What sort of body an issuer is, by its name. */
final class Organs {
    // rule: a government is called so to the end, or its general office speaks for it; what else follows is a
    // department
    // of it: 人民政府国有资产监督管理委员会
    private static final Pattern GOVERNMENT = Pattern.compile("(?:政府|国务院)(?:办公[厅室])?$");
    private static final Pattern LEGISLATURE = Pattern.compile("人民代表大会|人大");
    private static final Pattern JUSTICE = Pattern.compile("(?:司法[部厅局]|法制(?:办|办公室|局))$");

    private Organs() {}

    /** Whether a body drafts for a legislature or a government and issues rules of its own. */
    static boolean isDepartment(String issuer) {
        return !GOVERNMENT.matcher(issuer).find()
                && !LEGISLATURE.matcher(issuer).find();
    }

    /** Whether a department puts forward what others drafted. */
    static boolean isOfJustice(String issuer) {
        return JUSTICE.matcher(issuer).find();
    }
}
