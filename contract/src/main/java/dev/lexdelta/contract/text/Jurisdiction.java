package dev.lexdelta.contract.text;

/**
 * Whose law a text is, never the site it stands on.
 *
 * @param code six digits of GB/T 2260: "370100" for 济南市, "100000" for the state, "000000" when unknown
 */
public record Jurisdiction(String code, String name) {
    public static final Jurisdiction STATE = new Jurisdiction("100000", "全国");
    public static final Jurisdiction UNKNOWN = new Jurisdiction("000000", "");
}
