package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.topic.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A notice as it is shown. */
final class NoticeJson {
    /** For matching only; the comparison has it with its places. */
    private static final List<String> LEFT_OUT = List.of("changedText", "changedTextCut");

    private NoticeJson() {}

    static ObjectNode thin(Notice notice) {
        ObjectNode json = Json.MAPPER.valueToTree(notice);
        json.remove(LEFT_OUT);
        return json;
    }
}
