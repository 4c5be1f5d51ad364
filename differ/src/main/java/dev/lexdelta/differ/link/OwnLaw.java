package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Action;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To which enactment of a regulation a draft belongs, by its day or, where it tells none, by its words. */
final class OwnLaw {
    /** A draft that shares less than this with the law that resembles it most is of a later cycle. */
    private static final double OWN = 0.5;
    /** By this much more a draft of a new law must resemble a later one to be of a later cycle. */
    private static final double CLEARLY = 0.05;
    /** Days within which pages still show the draft of a law. */
    private static final int FEW = 7;
    /** Days after which a page shows a law again rather than first. */
    private static final int MONTH = 31;

    private OwnLaw() {}

    /** The place of the enactment among all, oldest first; one more than the last where none is its own. */
    // rule: a dated draft belongs to the first law of its day or after it; an undated one to the law it resembles most
    static int of(Known draft, List<List<Known>> enactments) {
        var date = draft.date();
        if (date == null) {
            return mostAlike(draft, enactments, draft.action() == Action.ENACT);
        }
        int before = (int) enactments.stream()
                .map(OwnLaw::law)
                .takeWhile(law -> isBefore(law.date(), date) && !isShownAfter(draft, law))
                .count();
        return amongUndated(draft, enactments, before);
    }

    // rule: of a dated draft and an undated law nobody knows which came first but by their words
    private static int amongUndated(Known draft, List<List<Known>> enactments, int before) {
        boolean undated =
                before < enactments.size() && law(enactments.get(before)).date() == null;
        return undated
                ? before
                        + mostAlike(
                                draft,
                                enactments.subList(before, enactments.size()),
                                before == 0 && draft.action() == Action.ENACT)
                : before;
    }

    private static Known law(List<Known> enactment) {
        return enactment.get(enactment.size() - 1);
    }

    private static boolean isBefore(@Nullable LocalDate law, LocalDate draft) {
        return law != null && law.isBefore(draft);
    }

    // rule: what pages show within days after a law, open for no more comments and worded like it, is its draft
    private static boolean isShownAfter(Known draft, Known law) {
        var shown = Days.page(draft.header());
        var made = law.date();
        return shown != null
                && made != null
                && !shown.isAfter(firstShown(law, made).plusDays(FEW))
                && !isOpenAfter(draft, made)
                && law.sketch().similarity(draft.sketch()) >= OWN;
    }

    // rule: a page of years later tells nothing of when the law was announced
    private static LocalDate firstShown(Known law, LocalDate made) {
        var page = Days.page(law.header());
        return page == null || page.isBefore(made) || page.isAfter(made.plusDays(MONTH)) ? made : page;
    }

    private static boolean isOpenAfter(Known draft, LocalDate law) {
        var window = draft.header().consultation();
        return window != null && window.closes() != null && window.closes().isAfter(law);
    }

    // rule: what is like no law opens the first cycle when it makes a new law, else one after the last
    private static int mostAlike(Known draft, List<List<Known>> enactments, boolean first) {
        int best = first ? 0 : enactments.size();
        double most = OWN;
        for (int i = 0; i < enactments.size(); i++) {
            var similarity = enactments.get(i).get(0).sketch().similarity(draft.sketch());
            double weight = similarity + (first && i == 0 ? CLEARLY : 0);
            if (similarity >= OWN && weight >= most) {
                best = i;
                most = weight;
            }
        }
        return best;
    }
}
