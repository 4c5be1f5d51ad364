package dev.lexdelta.notifier.match;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import java.util.Set;

/** Notices that take back or mend what was told before: for those who were told, whatever they asked for. */
public final class FollowUps {
    private static final Set<NoticeKind> KINDS = Set.of(NoticeKind.WITHDRAWN, NoticeKind.COMPARISON_REVISED);

    private FollowUps() {}

    public static boolean isFollowUp(Notice notice) {
        return KINDS.contains(notice.kind());
    }
}
