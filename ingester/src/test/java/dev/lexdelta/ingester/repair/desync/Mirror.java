package dev.lexdelta.ingester.repair.desync;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Does to a text what the mirror sites do: traditional script, readings inserted bytewise into GBK, a decoder that skips. */
final class Mirror {
    /** Characters that such sites annotate, with their readings. */
    private static final String READINGS =
            "數shù 業yè 設shè 應yīng 據jù 產chǎn 發fā 濟jì 當dāng 經jīng 務wù 進jìn 區qū 礎chǔ 網wǎng 創chuàng 關guān 規guī 術shù"
                    + " 統tǒng 農nóng 機jī 領lǐng 標biāo 聯lián 強qiáng 監jiān 絡luò 實shí 態tài 準zhǔn 協xié 運yùn 轉zhuǎn 醫yī 導dǎo"
                    + " 構gòu 優yōu 權quán 責zé 點diǎn 質zhì 環huán 現xiàn 負fù 衛wèi 學xué 調tiáo 內nèi 費fèi 風fēng 護hù 養yǎng 擔dān"
                    + " 預yù 鄉xiāng 團tuán 復fù 節jié 認rèn 遠yuǎn 訓xùn 結jié 戰zhàn 擴kuò 執zhí 續xù 嚴yán 補bǔ 獨dú 謹jǐn 條tiáo"
                    + " 與yǔ 專zhuān 審shěn 辦bàn 處chǔ 違wéi 報bào 個gè 財cái 計jì 證zhèng 險xiǎn 該gāi 團tuán 實shí";

    private static final Charset GBK = Charset.forName("GBK");
    private static final Map<Character, Character> TRADITIONAL = new HashMap<>();

    static {
        try (var in = ZhConverterUtil.class.getResourceAsStream("/data/dictionary/STCharacters.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.indexOf('\t') == 1)
                    .forEach(line -> TRADITIONAL.put(line.charAt(0), line.charAt(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Map<Character, String> table = new LinkedHashMap<>();
    private final boolean halvesWidth;
    private int losses;

    Mirror(RandomGenerator random) {
        var entries = new ArrayList<>(List.of(READINGS.split(" ")));
        for (var entry : entries) {
            if (random.nextInt(10) < 6) {
                table.put(entry.charAt(0), entry.substring(1));
            }
        }
        halvesWidth = random.nextInt(4) == 0;
    }

    static String traditional(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            char other = TRADITIONAL.getOrDefault(c, c);
            out.append(Gbk.pair(other) == 0 ? c : other);
        }
        return out.toString();
    }

    /** Whether every character of the text is one of GBK. */
    static boolean speaksGbk(String text) {
        return text.chars().allMatch(c -> c < 0x80 || Gbk.pair((char) c) != 0);
    }

    String show(String simplified) {
        return decode(annotate(traditional(simplified).getBytes(GBK)));
    }

    /** Bytes with readings, and 0 where the stream is cut. */
    private byte[] annotate(byte[] text) {
        var stops = cut(text);
        for (var entry : table.entrySet()) {
            stops = insert(
                    stops, String.valueOf(entry.getKey()).getBytes(GBK), ("(" + entry.getValue() + ")").getBytes(GBK));
        }
        return stops;
    }

    private static byte[] cut(byte[] text) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length; i++) {
            int pair = (text[i] & 0xFF) << 8 | (i + 1 < text.length ? text[i + 1] & 0xFF : 0);
            if (pair == 0xA1A3 || pair == 0xA3AC || pair == 0xA3BF) {
                out.write(0);
                out.write(text[i++]);
            }
            out.write(text[i]);
        }
        return out.toByteArray();
    }

    private static byte[] insert(byte[] text, byte[] key, byte[] reading) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length; i++) {
            out.write(text[i]);
            if (i + 1 < text.length && text[i] == key[0] && text[i + 1] == key[1]) {
                out.write(text[++i]);
                out.writeBytes(reading);
            }
        }
        return out.toByteArray();
    }

    /** Whether the text cannot be computed from what is shown. */
    boolean loses(String simplified) {
        losses = 0;
        show(simplified);
        return losses > 0;
    }

    private String decode(byte[] bytes) {
        var out = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                continue;
            }
            if (b < 0x80) {
                out.append((char) b);
            } else if (b == 0x80 || i + 1 == bytes.length || bytes[i + 1] == 0) {
                out.append('?');
                losses += b == 0xA1 ? 0 : 1;
            } else {
                int next = bytes[++i] & 0xFF;
                if (!Gbk.isTrail(next)) {
                    out.append('?');
                    losses += next == '(' ? 0 : 1;
                } else if (Gbk.lost(b, next)) {
                    losses++;
                } else {
                    out.append(halved(Gbk.character(b, next)));
                }
            }
        }
        return out.toString();
    }

    private char halved(char c) {
        return halvesWidth && c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
    }
}
