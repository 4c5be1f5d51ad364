package dev.lexdelta.notifier.mail;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.NoticeMail;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * What a mail says.
 *
 * @param subject safe for a header
 */
record MailMessage(String subject, String text, String html) {
    /**
     * The mail of a delivery.
     *
     * @param comparisons those of its notice that could be had
     * @param leave where to unsubscribe
     */
    static MailMessage of(Delivery delivery, List<ChangeSet> comparisons, URI leave) {
        var mail =
                new NoticeMail(Language.of(Locale.forLanguageTag(delivery.wish().language())));
        var notice = delivery.notice();
        return new MailMessage(
                HeaderText.of(mail.subject(notice)),
                mail.text(notice, comparisons, leave),
                mail.html(notice, comparisons, leave));
    }
}
