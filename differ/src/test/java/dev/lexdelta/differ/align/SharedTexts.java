package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.Paragraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Real texts beside the project, where they are present: a plain reader of lines that begin with 第X条. */
public final class SharedTexts {
    private static final Pattern ARTICLE =
            Pattern.compile("^[\\s　*]*第([一二三四五六七八九十百千零〇0-9]+)[条條](?:之([一二三四五六七八九十]+))?[\\s　*]*(.*)$");
    private static final Pattern HEADING = Pattern.compile("^[\\s　]*(#.*|第[一二三四五六七八九十百]+[编編章节節].*|<!--.*)$");
    private static final Pattern ITEM = Pattern.compile("^[\\s　]*(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)(.*)$");

    private SharedTexts() {}

    public static Optional<Path> root() {
        String named = System.getenv("LEXDELTA_SHARED");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared"))
                .filter(path -> Files.isDirectory(path.resolve("gold")))
                .findFirst();
    }

    /** A folder with two texts, old first. */
    public record PairFolder(Path folder, Path old, Path fresh) {
        @Override
        public String toString() {
            return folder.getFileName().toString();
        }
    }

    public static List<PairFolder> pairs(String... groups) {
        var pairs = new ArrayList<PairFolder>();
        root().ifPresent(root -> {
            for (String group : groups) {
                list(root.resolve(group)).forEach(folder -> pair(folder).ifPresent(pairs::add));
            }
        });
        return pairs;
    }

    private static Optional<PairFolder> pair(Path folder) {
        List<Path> texts = Stream.of("old", "draft", "final", "new")
                .flatMap(stem -> Stream.of(".md", ".txt").map(ending -> folder.resolve(stem + ending)))
                .filter(Files::exists)
                .sorted(java.util.Comparator.comparingInt(SharedTexts::age))
                .toList();
        return texts.size() == 2 ? Optional.of(new PairFolder(folder, texts.get(0), texts.get(1))) : Optional.empty();
    }

    private static int age(Path text) {
        String name = text.getFileName().toString();
        return name.startsWith("old") ? 0 : name.startsWith("draft") ? 1 : 2;
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Article> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Article> parse(String text) {
        var articles = new ArrayList<Article>();
        String number = null;
        var lines = new ArrayList<String>();
        for (String line : text.replaceAll("[\uFEFF\\p{Zs}]", " ").split("\\R")) {
            Matcher article = ARTICLE.matcher(line);
            if (article.matches()) {
                add(articles, number, lines);
                lines.clear();
                number = number(article);
                lines.add(article.group(3));
            } else if (!HEADING.matcher(line).matches() && !line.isBlank()) {
                lines.add(line);
            }
        }
        add(articles, number, lines);
        return articles;
    }

    private static String number(Matcher article) {
        String main = String.valueOf(
                ChineseNumber.parse(article.group(1), 0, article.group(1).length()));
        String suffix = article.group(2);
        return suffix == null ? main : main + "-" + ChineseNumber.parse(suffix, 0, suffix.length());
    }

    private static void add(List<Article> articles, String number, List<String> lines) {
        boolean known = articles.stream().anyMatch(article -> article.number().equals(number));
        if (number != null && !known) {
            articles.add(article(number, joined(lines)));
        }
    }

    /** Lines that a page's width broke become one again, and punctuation full-width. */
    private static List<String> joined(List<String> lines) {
        var joined = new ArrayList<String>();
        for (String line : lines) {
            String clean = wide(line.strip());
            int last = joined.size() - 1;
            if (last >= 0 && !joined.get(last).isEmpty() && !joined.get(last).matches("(?s).*[。；：！？”）]")) {
                joined.set(last, joined.get(last) + clean);
            } else {
                joined.add(clean);
            }
        }
        return joined;
    }

    private static String wide(String text) {
        return text.replace(',', '，')
                .replace(';', '；')
                .replace(':', '：')
                .replace('(', '（')
                .replace(')', '）')
                .replace('«', '《')
                .replace('»', '》')
                .replaceAll("(?<=[\\u4E00-\\u9FFF）”》])\\.", "。")
                .replace(" ", "");
    }

    public static Article article(String number, List<String> lines) {
        var paragraphs = new ArrayList<Paragraph>();
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            String clean = line.strip();
            if (item.matches() && !paragraphs.isEmpty()) {
                Paragraph last = paragraphs.remove(paragraphs.size() - 1);
                var items = new ArrayList<>(last.items());
                items.add(new Item(item.group(1), item.group(2).strip(), List.of()));
                paragraphs.add(new Paragraph(last.text(), items, List.of()));
            } else if (!clean.isEmpty()) {
                paragraphs.add(Paragraph.of(clean));
            }
        }
        return new Article(number, ArticleKind.ARTICLE, "第" + number + "条", null, paragraphs);
    }
}
