package dev.lexdelta.ingester.lines;

/** Recognises where annexes begin: 附件, 附件一, 附表2：…, 附录, 附： */
public final class AnnexHead {
    private static final int LONGEST = 60;

    private AnnexHead() {}

    // rule: 附件|附表|附录|附图 with or without a number, alone or before a short title; 附： likewise
    public static boolean is(String line) {
        if (line.length() < 2 || line.length() > LONGEST || line.charAt(0) != '附' || ends(line)) {
            return false;
        }
        if ("：:".indexOf(line.charAt(1)) >= 0) {
            return true;
        }
        if ("件表录图".indexOf(line.charAt(1)) < 0) {
            return false;
        }
        int at = 2;
        while (at < line.length() && (Numerals.numeral(line.charAt(at)) || Character.isDigit(line.charAt(at)))) {
            at++;
        }
        return at == line.length() || "：: 、，.".indexOf(line.charAt(at)) >= 0 || at > 2;
    }

    private static boolean ends(String line) {
        return "。；，".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
