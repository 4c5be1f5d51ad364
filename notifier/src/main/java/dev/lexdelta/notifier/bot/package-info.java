/** Telling a group chat through its bot: 企业微信, 钉钉 and 飞书, each in its own format and at its own pace. */
@NullMarked
package dev.lexdelta.notifier.bot;

import org.jspecify.annotations.NullMarked;
