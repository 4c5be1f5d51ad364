package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Degraded;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.StageKind;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Map<String, Class<? extends Enum<?>>> NAMED = Map.of(
            "kind", ChangeKind.class,
            "stage", StageKind.class,
            "label", Label.class,
            "direction", Direction.class,
            "notice", NoticeKind.class,
            "reason", Reason.class,
            "transition", Transition.class,
            "degraded", Degraded.class);

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertThat(bundle(Language.ZH).keySet()).isEqualTo(bundle(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesEveryValueThatAnEventCanHave(Language language) {
        var messages = new Messages(language);

        NAMED.forEach((prefix, type) -> {
            for (var value : type.getEnumConstants()) {
                assertThat(messages.name(prefix, value)).isNotBlank();
            }
        });
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(Messages.BUNDLE, language.locale());
    }
}
