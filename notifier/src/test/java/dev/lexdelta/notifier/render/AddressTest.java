package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "12, 第十二条, Article 12",
        "10/p2, 第十条第二款, Article 10 para. 2",
        "12/p1/i2, 第十二条第一款第二项, Article 12 para. 1 item 2",
        "12/p1/i2/i3, 第十二条第一款第二项第三目, Article 12 para. 1 item 2 sub-item 3",
        "133-1, 第一百三十三条之一, Article 133-1",
        "0/p1, 序言第一款, Preamble para. 1",
        "annex1, 附件一, Annex 1",
        "annex2.3, 附件二第3部分, Annex 2.3",
        "'', 第条, 'Article '",
        "x/y//i, 第x条yi, Article xyi"
    })
    void namesAPlaceInTheWordsOfALawyer(String address, String chinese, String english) {
        assertThat(new Address(Language.ZH).place(address)).isEqualTo(chinese);
        assertThat(new Address(Language.EN).place(address)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 一",
        "10, 十",
        "11, 十一",
        "20, 二十",
        "21, 二十一",
        "100, 一百",
        "101, 一百零一",
        "110, 一百一十",
        "119, 一百一十九",
        "1000, 一千",
        "1001, 一千零一",
        "1010, 一千零一十",
        "1260, 一千二百六十",
        "12345, 12345",
        "0, 0",
        "x, x"
    })
    void writesNumbersAsLawsDo(String digits, String han) {
        assertThat(HanNumber.of(digits)).isEqualTo(han);
    }

    @Test
    void sortsArticlesAsTheyStand() {
        var sorted = List.of("0", "1", "2", "10", "133", "133-1", "133-2", "134", "annex1", "annex1.1", "annex2");

        assertThat(Stream.of("annex2", "134", "10", "133-2", "0", "annex1.1", "2", "133", "annex1", "133-1", "1")
                        .sorted(ArticleOrder.BY_NUMBER))
                .containsExactlyElementsOf(sorted);
    }
}
