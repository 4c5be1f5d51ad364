package dev.lexdelta.notifier.topology;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.lexdelta.contract.notice.Notice;

/**
 * A notice that is news, on its way to every partition.
 *
 * @param order its offset on lexdelta.notices, where all notices of a regulation stand in one partition
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("FreshNotice")
record FreshNotice(long order, Notice notice) {}
