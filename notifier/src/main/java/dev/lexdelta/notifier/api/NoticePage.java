package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.notice.Notice;
import java.util.List;

/**
 * Some notices.
 *
 * @param next the cursor behind the last notice looked at, wanted or not
 */
public record NoticePage(List<Notice> notices, String next) {}
