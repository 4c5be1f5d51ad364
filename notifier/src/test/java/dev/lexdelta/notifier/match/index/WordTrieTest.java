package dev.lexdelta.notifier.match.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTrieTest {
    private final WordTrie trie = new WordTrie();
    private final Map<String, Integer> numbers = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "罚, ''",
        "罚款, 罚款",
        "处罚款项, 处罚 罚款",
        "罚罚款, 罚款",
        "行政处罚, 处罚 行政处罚",
        "行政处, ''",
        "行政罚款, 罚款",
        "罚款罚款, 罚款",
        "吊销许可证, 吊销许可证 许可 许可证",
        "吊销许可, 许可",
    })
    void findsEveryWordOnceAlsoInsideOthers(String text, String words) {
        for (var word : "罚款 处罚 行政处罚 许可 许可证 吊销许可证".split(" ")) {
            add(word);
        }

        assertThat(found(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatASearchForEachWordFindsWhileWordsComeAndGo(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 200; round++) {
            for (int change = random.nextInt(40); change > 0; change--) {
                change(text(random, 1 + random.nextInt(6)));
            }
            var text = text(random, random.nextInt(60));

            assertThat(found(text))
                    .as("seed %d, round %d, text %s", seed, round, text)
                    .isEqualTo(search(text));
        }
    }

    @Test
    void givesBackTheStatesOfWordsThatAreGone() {
        add("留下的词");
        for (int i = 0; i < 50_000; i++) {
            change("词" + i);
            change("词" + i);
        }

        assertThat(trie.size()).isLessThan(20_000);
        assertThat(found("这是留下的词，不是词42")).isEqualTo("留下的词");
    }

    @Test
    void takesTimeByTheTextAloneWhateverTheWords() {
        for (int length = 1; length <= 100; length++) {
            add("罚".repeat(length));
            add("罚".repeat(length) + "款");
        }

        assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 10; i++) {
                trie.find("罚".repeat(100_000) + "款", number -> {});
            }
        });
    }

    private void add(String word) {
        int number = numbers.size();
        numbers.put(word, number);
        trie.put(trie.state(word), number);
    }

    private void change(String word) {
        int state = trie.state(word);
        if (trie.word(state) == WordTrie.NONE) {
            numbers.putIfAbsent(word, numbers.size());
            trie.put(state, numbers.get(word));
        } else {
            trie.remove(state);
            if (trie.isStale()) {
                trie.compact((number, moved) -> assertThat(trie.word(moved)).isEqualTo(number));
            }
        }
    }

    private String found(String text) {
        var words = new TreeMap<Integer, String>();
        numbers.forEach((word, number) -> words.put(number, word));
        var found = new TreeMap<String, Integer>();
        trie.find(text, number -> found.merge(words.get(number), 1, Integer::sum));
        assertThat(found.values()).allMatch(times -> times == 1);
        return String.join(" ", found.keySet());
    }

    private String search(String text) {
        var found = new TreeSet<String>();
        numbers.keySet().stream()
                .filter(text::contains)
                .filter(word -> trie.word(trie.state(word)) != WordTrie.NONE)
                .forEach(found::add);
        return String.join(" ", found);
    }

    private static String text(RandomGenerator random, int length) {
        return random.ints(length, 0, 3)
                .collect(StringBuilder::new, (text, letter) -> text.append("罚款处".charAt(letter)), StringBuilder::append)
                .toString();
    }
}
