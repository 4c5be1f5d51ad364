package dev.lexdelta.ingester.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Does to the paragraphs of a clean text what printing, conversion and copying do to the layout of real ones. */
enum LayoutDamage {
    /** A fixed line width, each paragraph with its indent. */
    WRAPPED_WITH_INDENT {
        @Override
        String apply(List<String> paragraphs, RandomGenerator random) {
            return String.join("\n", wrapped(indented(paragraphs), 24 + random.nextInt(16)));
        }
    },
    /** A fixed line width, a blank line between paragraphs. */
    WRAPPED_WITH_GAPS {
        @Override
        String apply(List<String> paragraphs, RandomGenerator random) {
            int width = 24 + random.nextInt(16);
            var blocks = new ArrayList<String>();
            paragraphs.forEach(paragraph -> blocks.add(String.join("\n", wrapped(List.of(paragraph), width))));
            return String.join("\n\n", blocks);
        }
    },
    /** A fixed line width and nothing that tells where a paragraph begins. */
    WRAPPED_FLUSH {
        @Override
        String apply(List<String> paragraphs, RandomGenerator random) {
            return String.join("\n", wrapped(paragraphs, 24 + random.nextInt(16)));
        }
    },
    /** Printed pages: wrapped lines, page numbers and a running head. */
    PRINTED_PAGES {
        @Override
        String apply(List<String> paragraphs, RandomGenerator random) {
            var lines = wrapped(indented(paragraphs), 26 + random.nextInt(12));
            var head = random.nextBoolean() ? paragraphs.get(0) : "";
            return String.join("\n", paged(lines, 20 + random.nextInt(20), random.nextInt(STYLES), head));
        }
    },
    /** A converter that undid the line width but left each page break, wherever it fell. */
    CUT_BY_PAGES {
        @Override
        String apply(List<String> paragraphs, RandomGenerator random) {
            int style = random.nextInt(STYLES + 1);
            var head = random.nextInt(3) == 0 ? paragraphs.get(0) : "";
            var out = new ArrayList<String>();
            int page = 1;
            int left = 300 + random.nextInt(300);
            for (var paragraph : paragraphs) {
                var rest = paragraph;
                while (rest.length() > left) {
                    out.add(rest.substring(0, left));
                    page = breakPage(out, page, style, head);
                    rest = rest.substring(left);
                    left = 300 + random.nextInt(300);
                }
                out.add(rest);
                left -= rest.length();
            }
            return String.join("\n\n", out);
        }
    },
    /** A table of contents with leaders and page numbers above the text. */
    CONTENTS_WITH_LEADERS {
        @Override
        String apply(List<String> paragraphs, RandomGenerator random) {
            var leader = LEADERS.get(random.nextInt(LEADERS.size()));
            int first = firstOf(paragraphs, OPENING);
            var out = new ArrayList<>(paragraphs.subList(0, first));
            out.add(random.nextBoolean() ? "目　　录" : "目录");
            boolean articles = random.nextBoolean();
            int page = 1;
            for (var paragraph : paragraphs.subList(first, paragraphs.size())) {
                boolean entry = DIVISION.matcher(paragraph).find();
                if (entry || (articles && ARTICLE.matcher(paragraph).find())) {
                    out.add((entry
                                    ? paragraph
                                    : ARTICLE.matcher(paragraph)
                                            .results()
                                            .findFirst()
                                            .orElseThrow()
                                            .group())
                            + leader
                            + page++);
                }
            }
            out.addAll(paragraphs.subList(first, paragraphs.size()));
            return String.join("\n\n", out);
        }
    },
    /** Articles that lost the line breaks between them, and with them headings. */
    RUN_TOGETHER {
        @Override
        String apply(List<String> paragraphs, RandomGenerator random) {
            var out = new StringBuilder();
            for (int i = 0; i < paragraphs.size(); i++) {
                var paragraph = paragraphs.get(i);
                boolean starts = ARTICLE.matcher(paragraph).find()
                        || DIVISION.matcher(paragraph).find();
                boolean begun = i > firstOf(paragraphs, ARTICLE);
                out.append(i == 0 ? "" : starts && begun && random.nextInt(4) != 0 ? "" : "\n")
                        .append(paragraph);
            }
            return out.toString();
        }
    },
    /** Items that stand in the line of their sentence. */
    ITEMS_IN_LINE {
        @Override
        String apply(List<String> paragraphs, RandomGenerator random) {
            var out = new StringBuilder(paragraphs.get(0));
            for (int i = 1; i < paragraphs.size(); i++) {
                out.append(ITEM.matcher(paragraphs.get(i)).find() ? "" : "\n").append(paragraphs.get(i));
            }
            return out.toString();
        }
    },
    /** Spaces inside labels and between characters. */
    SPACED {
        @Override
        String apply(List<String> paragraphs, RandomGenerator random) {
            var out = new ArrayList<String>();
            paragraphs.forEach(paragraph -> out.add("　　" + spaced(paragraph, random)));
            return String.join("\n", out);
        }
    },
    /** Emphasis, entities and tags that were left in the text. */
    RESIDUE {
        @Override
        String apply(List<String> paragraphs, RandomGenerator random) {
            var out = new ArrayList<String>();
            for (var paragraph : paragraphs) {
                out.add(
                        switch (random.nextInt(6)) {
                            case 0 -> "**" + paragraph + "**";
                            case 1 -> "&emsp;&emsp;" + paragraph;
                            case 2 -> "<p>" + paragraph + "</p>";
                            case 3 -> paragraph + "<br/>";
                            case 4 -> "<strong>" + paragraph.substring(0, 1) + "</strong>" + paragraph.substring(1);
                            default -> "&#12288;" + paragraph;
                        });
            }
            return String.join("\n", out);
        }
    };

    private static final Pattern ARTICLE = Pattern.compile("^第[一二三四五六七八九十百零]+条(之[一二三四五六七八九十]+)?");
    private static final Pattern DIVISION = Pattern.compile("^第[一二三四五六七八九十百零]+[编章节]\\s*\\S{1,30}$");
    private static final Pattern OPENING = Pattern.compile("^第[一二三四五六七八九十百零]+[编章节条]|[。：]$");
    private static final Pattern ITEM = Pattern.compile("^（[一二三四五六七八九十]+）");
    private static final List<String> LEADERS =
            List.of("………………", "............", " · · · · · · · · ", "……………………………………………………………… ");
    private static final int STYLES = 8;

    abstract String apply(List<String> paragraphs, RandomGenerator random);

    private static List<String> indented(List<String> paragraphs) {
        var out = new ArrayList<String>();
        paragraphs.forEach(paragraph -> out.add((DIVISION.matcher(paragraph).find() ? "" : "　　") + paragraph));
        return out;
    }

    // punctuation that may not begin a line hangs at the end of the one before
    private static List<String> wrapped(List<String> paragraphs, int width) {
        var lines = new ArrayList<String>();
        for (var paragraph : paragraphs) {
            int from = 0;
            while (from < paragraph.length()) {
                int to = fitting(paragraph, from, width);
                while (to < paragraph.length() && "，。；：、）》”】！？)".indexOf(paragraph.charAt(to)) >= 0) {
                    to++;
                }
                lines.add(paragraph.substring(from, to));
                from = to;
            }
        }
        return lines;
    }

    // two narrow characters take the place of one square
    private static int fitting(String paragraph, int from, int width) {
        int to = from;
        int left = 2 * width;
        while (to < paragraph.length() && left >= 2) {
            left -= paragraph.charAt(to) < 0x80 ? 1 : 2;
            to++;
        }
        return to;
    }

    private static List<String> paged(List<String> lines, int height, int style, String head) {
        var out = new ArrayList<String>();
        int page = 1;
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && i % height == 0) {
                out.add("");
                page = breakPage(out, page, style, head);
                out.add("");
            }
            out.add(lines.get(i));
        }
        return out;
    }

    private static int breakPage(List<String> out, int page, int style, String head) {
        var number = number(page, style);
        if (!number.isEmpty()) {
            out.add(number);
        }
        if (!head.isEmpty()) {
            out.add(head);
        }
        return page + 1;
    }

    private static String number(int page, int style) {
        return switch (style) {
            case 0 -> "— " + page + " —";
            case 1 -> "-" + page + "-";
            case 2 -> String.valueOf(page);
            case 3 -> page + "/20";
            case 4 -> "第 " + page + " 页 共 20 页";
            case 5 -> "- " + page + " -";
            case 6 -> "第" + page + "页";
            case 7 -> "·" + page + "·";
            default -> "";
        };
    }

    private static String spaced(String paragraph, RandomGenerator random) {
        var out = new StringBuilder();
        var label = ARTICLE.matcher(paragraph);
        int body = label.find() ? label.end() : 0;
        for (int i = 0; i < paragraph.length(); i++) {
            boolean space = i > 0 && (i < body || random.nextInt(12) == 0) && ideograph(paragraph, i - 1, i);
            out.append(space ? " " : "").append(paragraph.charAt(i));
        }
        return out.toString();
    }

    private static boolean ideograph(String text, int a, int b) {
        return Character.isIdeographic(text.charAt(a)) && Character.isIdeographic(text.charAt(b));
    }

    private static int firstOf(List<String> paragraphs, Pattern wanted) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (wanted.matcher(paragraphs.get(i)).find()) {
                return i;
            }
        }
        return paragraphs.size();
    }
}
