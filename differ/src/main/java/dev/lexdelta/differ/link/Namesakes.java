package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Jurisdiction;

/**
 * What two texts of one name must share to be versions of one regulation. Most names are borne by one regulation of a place,
 * whatever became of its words; some are borne by many.
 */
final class Namesakes {
    /** What two texts share at least that are of one decision or announcement, or of a body and its successor. */
    static final double KIN = 0.3;
    /** What a department's rule shares at least with one that does not tell its issuer, its draft with what others enact. */
    private static final double PERHAPS_KIN = 0.15;

    private Namesakes() {}

    /** How much of their wording two texts share; all of it when they are one, however short. */
    static double shared(Known one, Known other) {
        return one.header().textId().equals(other.header().textId())
                ? 1
                : one.sketch().similarity(other.sketch());
    }

    // rule: a law is changed by many a 关于修改…的决定, and 公告 says of nothing what it is about
    static boolean severalPerPlace(Known version) {
        return Refusals.isDecision(version) || version.name().saysNothing();
    }

    // rule: every city may have its 城市照明条例; which a text is of is not told where its place was not found
    private static boolean mayBeOfManyPlaces(Known version) {
        return version.jurisdiction().code().equals(Jurisdiction.UNKNOWN.code());
    }

    // rule: of two departments each may have its 行政处罚程序规定, and so may the government
    static double leastShared(Known one, Known other) {
        return severalPerPlace(one) || severalPerPlace(other) || mayBeOfManyPlaces(one)
                ? KIN
                : switch (Issuers.of(one, other)) {
                    case SHARED, POSSIBLE -> 0;
                    case DRAFTED, UNTOLD -> PERHAPS_KIN;
                    case FOREIGN -> KIN;
                };
    }

    /** Whether the names alone tell that two texts of one stage and day are one. */
    static boolean tellOneText(Known one, Known other) {
        double least = leastShared(one, other);
        return one.titleKey().equals(other.titleKey()) && least < KIN && shared(one, other) >= least;
    }

    static String evidence(Known one, Known other) {
        var title = (mayBeOfManyPlaces(one) ? "same title, of an unknown place: " : "same title and jurisdiction: ")
                + other.header().title();
        var issuers = Issuers.of(one, other);
        return issuers == Issuers.FOREIGN || issuers == Issuers.DRAFTED
                ? title + ", other issuers: " + String.join("、", one.header().issuers()) + " / "
                        + String.join("、", other.header().issuers())
                : title;
    }
}
