package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.notice.Notice;
import java.util.List;

/**
 * Notices after a cursor.
 *
 * @param notices those wanted; there may be none although more follow, since a page looks only so far
 * @param next where the next page begins
 * @param more whether there was more behind it at that moment
 */
public record NoticePage(List<Notice> notices, Cursor next, boolean more) {}
