package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How a subscriber is reached. */
public enum ChannelKind {
    /** A POST by Standard Webhooks. */
    WEBHOOK,
    /** An e-mail. */
    MAIL,
    /** A message to a group of 企业微信, by its bot. */
    WECOM,
    /** A message to a group of 钉钉, by its bot. */
    DINGTALK,
    /** A message to a group of 飞书, by its bot. */
    FEISHU,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
