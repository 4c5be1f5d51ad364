package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import java.util.List;

/** The same texts in another place, so that one topology can be told a history many times over. */
final class Elsewhere {
    private Elsewhere() {}

    static LegalText in(Jurisdiction place, LegalText text) {
        return new LegalText(
                LegalText.idOf(place, text.stage(), text.textId()),
                text.textId(),
                text.normalizer(),
                text.history(),
                text.title(),
                text.titleKey(),
                text.instrument(),
                text.action(),
                text.stage(),
                text.consultation(),
                place,
                text.issuers(),
                text.documentNumber(),
                text.dates(),
                text.datesBasis(),
                text.divisions(),
                text.articles(),
                text.companions(),
                text.affects(),
                text.repairs(),
                text.provenance());
    }

    static Retracted in(Jurisdiction place, Retracted retracted, List<LegalText> history) {
        return history.stream()
                .filter(text -> text.id().equals(retracted.id()))
                .findFirst()
                .map(text -> new Retracted(in(place, text).id(), retracted.reason()))
                .orElse(retracted);
    }
}
