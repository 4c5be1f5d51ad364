package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Jurisdiction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose law a text is, by the names of GB/T 2260 at the beginning of its title or of its issuers. */
public final class Jurisdictions {
    private static final List<String> NATIONAL =
            List.of("中华人民共和国", "国务院", "全国人民代表大会", "全国人大", "最高人民法院", "最高人民检察院", "中央军事委员会", "中央军委", "中国", "国家");
    private static final List<String> LOCAL =
            List.of("本市", "本省", "本自治区", "我省", "我市", "我区", "本州", "本县", "全省", "全市", "本旗", "自治区实际");
    private static final List<String> OF_TAIWAN =
            List.of("行政院", "中华民国", "考试院", "司法院", "立法院", "监察院", "总统府", "内政部", "直辖市政府", "县（市）政府", "总统令");
    private static final String PARTY_AND_COUNCIL = "中央、国务院";
    private static final String TAIWAN = "台湾省";
    private static final int ARTICLES_READ = 400;
    private static final List<String> SUFFIXES = List.of("壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "特别行政区", "省", "市");
    private static final List<String> LEVELS = List.of("省", "市", "州", "县", "区", "旗", "自治");
    private static final String IN_CHINA = "中国（";
    private static final String ZONE = "经济特区";
    private static final Jurisdictions INSTANCE = new Jurisdictions();

    private final Map<String, Jurisdiction> byName = new HashMap<>();
    private final Map<String, Jurisdiction> byCode = new HashMap<>();
    private int longest;

    private Jurisdictions() {
        try (var in = Jurisdictions.class.getResourceAsStream("jurisdictions.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the table of jurisdictions is missing from the class path");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                add(new Jurisdiction(line.substring(0, tab), line.substring(tab + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Jurisdiction jurisdiction) {
        byCode.put(jurisdiction.code(), jurisdiction);
        put(jurisdiction.name(), jurisdiction);
        var name = shortName(jurisdiction.name());
        if (jurisdiction.code().endsWith("0000") && !name.isEmpty()) {
            byName.putIfAbsent(name, jurisdiction);
        }
        if (jurisdiction.code().endsWith("00")) {
            put(name + ZONE, jurisdiction);
        }
    }

    private void put(String name, Jurisdiction jurisdiction) {
        byName.putIfAbsent(name, jurisdiction);
        longest = Math.max(longest, name.length());
    }

    private static String shortName(String name) {
        return SUFFIXES.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }

    /** The jurisdiction of a code of six digits; empty when there is none. */
    public static Optional<Jurisdiction> ofCode(String code) {
        return code.equals(Jurisdiction.STATE.code())
                ? Optional.of(Jurisdiction.STATE)
                : Optional.ofNullable(INSTANCE.byCode.get(code));
    }

    /** The longest name at the beginning of the title, else of an issuer; empty when neither tells. */
    static Optional<Jurisdiction> of(String title, List<String> issuers) {
        return INSTANCE.leading(title)
                .or(() -> issuers.stream()
                        .map(INSTANCE::leading)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    // rule: an organ or a ministry of the state had a hand in it: 国务院批准, 民政部令第1号
    static Optional<Jurisdiction> national(Events events, List<String> issuers) {
        boolean state = issuers.stream().anyMatch(Jurisdictions::ministry)
                || events.all().stream()
                        .map(Event::actor)
                        .anyMatch(actor -> NATIONAL.stream().anyMatch(actor::contains)
                                || Organs.in(actor).stream().anyMatch(Jurisdictions::ministry));
        return state ? Optional.of(Jurisdiction.STATE) : Optional.empty();
    }

    // rule: a text that names no place of its own and charges authorities of the state is the state's, unless a local
    // government numbered it; to carry out what 党中央、国务院 decided is everyone's task
    static Optional<Jurisdiction> inText(List<Article> articles, @Nullable String number) {
        boolean council = false;
        for (var article : articles.subList(0, Math.min(articles.size(), ARTICLES_READ))) {
            var text = article.flat();
            if (OF_TAIWAN.stream().anyMatch(text::contains)) {
                return Optional.ofNullable(INSTANCE.byName.get(TAIWAN));
            }
            if (LOCAL.stream().anyMatch(text::contains)) {
                return Optional.empty();
            }
            council |= text.replace(PARTY_AND_COUNCIL, "").contains("国务院") || text.contains("主管全国");
        }
        return council && !DocumentNumbers.ofLocalGovernment(number)
                ? Optional.of(Jurisdiction.STATE)
                : Optional.empty();
    }

    private static boolean ministry(String issuer) {
        boolean central = issuer.endsWith("部") || issuer.endsWith("总局") || issuer.endsWith("署");
        boolean place = LEVELS.stream().anyMatch(issuer::startsWith)
                || INSTANCE.longestAt(issuer, 0).isPresent();
        return central && !place;
    }

    // rule: 中国（山东）自由贸易试验区条例 is that of the province
    private Optional<Jurisdiction> leading(String words) {
        if (words.startsWith(IN_CHINA)) {
            return longestAt(words, IN_CHINA.length());
        }
        if (NATIONAL.stream().anyMatch(words::startsWith)) {
            return Optional.of(Jurisdiction.STATE);
        }
        return longestAt(words, 0);
    }

    // rule: 山东省济南市 means the city: a name behind the name of a province it belongs to counts
    private Optional<Jurisdiction> longestAt(String words, int from) {
        for (int length = Math.min(longest, words.length() - from); length >= 2; length--) {
            var found = byName.get(words.substring(from, from + length));
            if (found != null) {
                var within = longestAt(words, from + length).filter(inner -> inside(inner, found));
                return within.isPresent() ? within : Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static boolean inside(Jurisdiction inner, Jurisdiction outer) {
        return !inner.code().equals(outer.code())
                && inner.code().startsWith(outer.code().substring(0, 2));
    }
}
