package dev.lexdelta.differ;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;

/** The life of one regulation, the same for every city: drafted, enacted, amended. */
final class CityTexts {
    private CityTexts() {}

    static LegalText draftOf(Jurisdiction city) {
        return draft(city.name() + "数字经济促进条例")
                .in(city)
                .on("2024-02-18")
                .articles("为了促进数字经济发展，制定本条例。", "市人民政府应当在三十日内答复。")
                .text();
    }

    static LegalText lawOf(Jurisdiction city) {
        return law(city.name() + "数字经济促进条例")
                .in(city)
                .on("2024-11-21")
                .articles("为了促进数字经济发展，制定本条例。", "市人民政府应当在十五日内答复。")
                .text();
    }

    static LegalText amendedOf(Jurisdiction city) {
        return law(city.name() + "数字经济促进条例")
                .in(city)
                .on("2025-11-21")
                .articles("为了促进数字经济发展，制定本条例。", "市人民政府应当在十日内答复。")
                .text();
    }
}
