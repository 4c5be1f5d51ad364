package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Affected;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Companion;
import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.DatesBasis;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the lines of a document tell: a version without its identity and its origin.
 *
 * @param title empty when none was found
 */
public record Structured(
        String title,
        String titleKey,
        Instrument instrument,
        Action action,
        Stage stage,
        @Nullable Consultation consultation,
        Jurisdiction jurisdiction,
        List<String> issuers,
        @Nullable String documentNumber,
        Dates dates,
        DatesBasis datesBasis,
        List<Division> divisions,
        List<Article> articles,
        List<Companion> companions,
        List<Affected> affects,
        Leftover leftover) {}
