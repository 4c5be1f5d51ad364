package dev.lexdelta.standalone.linkset;

import dev.lexdelta.contract.text.LegalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Texts of one name that are apart: the rules of departments, announcements; and texts together whose name says little. */
final class SharedNames {
    private static final int PAIRS = 8;
    private static final List<String> DEPARTMENTS =
            List.of("水利部", "交通运输部", "教育部", "民政部", "公安部", "商务部", "文化和旅游部", "应急管理部");
    private static final List<String> OFFICES = List.of("水利局", "司法局", "国有资产监督管理委员会", "交通运输局");
    private static final List<String> RULES = List.of("行政处罚程序规定", "规章制定程序规定", "信息公开办法", "举报奖励办法");
    private static final List<List<String>> SUCCESSORS = List.of(
            List.of("国家食品药品监督管理总局", "国家市场监督管理总局"),
            List.of("卫生部", "国家卫生健康委员会"),
            List.of("国土资源部", "自然资源部"),
            List.of("环境保护部", "生态环境部"));
    private static final List<String> NAMELESS =
            List.of("人民政府公告", "人民政府关于废止部分规章的决定", "人民政府关于修改部分规范性文件的决定", "人民代表大会常务委员会公告");

    private final RealTexts texts;
    private final RandomGenerator random;

    SharedNames(RealTexts texts, RandomGenerator random) {
        this.texts = texts;
        this.random = random;
    }

    List<Item> of(Bases bases) {
        var items = new ArrayList<Item>();
        var laws = bases.take(2 * PAIRS, title -> title.matches(".+(条例|法|规定|办法)"));
        for (int i = 0; i < PAIRS; i++) {
            items.add(departments(laws.get(2 * i), laws.get(2 * i + 1), i));
        }
        var named = bases.take(2 * PAIRS, title -> title.matches(".+(条例|法|规定|办法|解释)"));
        for (int i = 0; i < PAIRS; i++) {
            items.add(nameless(named.get(2 * i), named.get(2 * i + 1), i));
        }
        bases.take(PAIRS, title -> true).forEach(law -> items.add(successors(law, items.size())));
        bases.take(PAIRS, title -> title.matches(".+(条例|[^办]法)")).forEach(law -> items.add(amendment(law)));
        var local = bases.take(3 * PAIRS, title -> title.matches(".+(条例|法|规定|办法)"));
        for (int i = 0; i < PAIRS; i++) {
            items.add(government(local.subList(3 * i, 3 * i + 3), i));
        }
        bases.take(PAIRS, title -> title.matches(".+(条例|规定|办法)"))
                .forEach(law -> items.add(sites(law, items.size() % 2 == 0)));
        var cities = bases.take(2 * PAIRS, title -> title.matches("[^市州省]{2}市.+(条例|规定|办法)"));
        for (int i = 0; i + 1 < cities.size(); i += 2) {
            items.add(unplaced(cities.get(i), cities.get(i + 1)));
        }
        return items;
    }

    // what both rules of a name say of procedure they share
    private Item departments(LegalText law, LegalText other, int i) {
        var name = RULES.get(i % RULES.size());
        var mixed = Wording.of(other).mixedWith(Wording.of(law), random, random.nextDouble(0.7, 1));
        var one = Wording.of(law).rule(name, DEPARTMENTS.get(i), "2021年3月1日");
        var two = mixed.rule(name, DEPARTMENTS.get((i + 1) % DEPARTMENTS.size()), "2021年3月1日");
        return Item.apart(Kind.DEPARTMENTS, List.of(read(one), read(two)));
    }

    private Item government(List<LegalText> laws, int i) {
        var place = i < PAIRS / 2 ? "济南市" : "昆明市";
        var name = place + RULES.get(i % RULES.size());
        var own = Wording.of(laws.get(0));
        var texts = new ArrayList<>(List.of(read(own.rule(name, place + "人民政府", "2022年3月1日"))));
        for (int department = 1; department < laws.size(); department++) {
            var mixed = Wording.of(laws.get(department)).mixedWith(own, random, random.nextDouble(0.7, 1));
            var issuer = place + OFFICES.get((i + department) % OFFICES.size());
            texts.add(read(mixed.rule(name, issuer, "2021年%d月1日".formatted(department))));
        }
        return Item.apart(Kind.GOVERNMENTS, texts);
    }

    // each site tells the day it put the text up; what the second shows is read a little otherwise
    private Item sites(LegalText law, boolean drafted) {
        var own = Wording.of(law);
        var again = own.with(line -> random.nextDouble() < 0.03 ? line.replace("的", "") : line);
        return Item.together(
                Kind.SITES,
                law.title(),
                List.of(read(page(own, law.title(), drafted, 6)), read(page(again, law.title(), drafted, 9))));
    }

    private static String page(Wording words, String title, boolean drafted, int day) {
        var text = drafted ? words.draft(title, "征求意见稿") : words.printed(title);
        return text.replaceFirst("\n", "\n发布时间：2022年5月%d日\n".formatted(day));
    }

    private Item unplaced(LegalText law, LegalText other) {
        var name = law.title().substring(Renamings.place(law).length());
        var own = Wording.of(law).with(line -> line.replace(Renamings.place(law), "本市"));
        var strange = Wording.of(other).with(line -> line.replace(Renamings.place(other), "本市"));
        var draft = own.earlier(random, random.nextDouble(0.1, 0.4));
        return Item.beside(
                Kind.UNPLACED,
                law.title(),
                List.of(read(draft.draft(name, "征求意见稿")), read(own.law(name))),
                read(strange.law(name)));
    }

    private Item nameless(LegalText law, LegalText other, int i) {
        var title = (i < NAMELESS.size() ? "济南市" : "云南省") + NAMELESS.get(i % NAMELESS.size());
        return Item.apart(
                Kind.NAMELESS,
                List.of(read(Wording.of(law).law(title)), read(Wording.of(other).law(title))));
    }

    private Item successors(LegalText law, int i) {
        var pair = SUCCESSORS.get(i % SUCCESSORS.size());
        var name = law.title().replaceFirst("^中华人民共和国", "").replaceFirst("(条例|法|规定|办法|解释)$", "") + "监督办法";
        var older = Wording.of(law).earlier(random, random.nextDouble(0.1, 0.4));
        return Item.together(
                Kind.SUCCESSORS,
                law.title(),
                List.of(
                        read(older.rule(name, pair.get(0), "2013年3月1日")),
                        read(Wording.of(law).rule(name, pair.get(1), "2021年3月1日"))));
    }

    // the decision words the same articles anew, some of them otherwise than the draft did
    private Item amendment(LegalText law) {
        long articles = random.nextLong();
        var organ = Renamings.place(law).isEmpty() ? "全国" : Renamings.place(law);
        var title = organ + "人民代表大会常务委员会关于修改《" + law.title() + "》的决定";
        var drafted = Wording.of(law).with(line -> random.nextDouble() < 0.3 ? line.replace("应当", "可以") : line);
        var draft = drafted.decision(law.title() + "（修正草案）", new Random(articles), 0.3);
        return Item.together(
                Kind.AMENDMENTS,
                law.title(),
                List.of(
                        read(draft.replace("\n（2022年5月20日通过）", "")),
                        read(Wording.of(law).decision(title, new Random(articles), 0.3))));
    }

    private LegalText read(String text) {
        return texts.read("shared name", text);
    }
}
