package org.bagwright.bench.memory;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Pages of a few sites by a seeded generator, about 14 kB of HTML or 5 kB of text: an article with its title, author and
 * date in JSON-LD and on the page, and around it the site's menus, teasers and footer. The words carry no meaning.
 */
final class MadePages {
    private static final String[] WORDS =
            ("the of and to in a that for on said with was is by as at from it has be were have an had"
                            + " their which would officials government people minister year after country new state between agreement"
                            + " report trade company security market city river school project water plan council researchers energy"
                            + " village region network election policy budget harbour railway hospital museum festival weather")
                    .split(" ");
    private static final List<String> NAMES = List.of("Jane", "Ivan", "Maria", "Kofi", "Lena", "Omar");
    private static final int PARAGRAPHS = 9;
    private static final int MENU = 40;
    private static final int TEASERS = 12;

    private final long seed;
    private final int sites;

    MadePages(long seed, int sites) {
        this.seed = seed;
        this.sites = sites;
    }

    /** A page's pieces. */
    private record Article(String title, String author, String day, List<String> paragraphs, List<String> teasers) {}

    private Article article(int number) {
        Random random = new Random(seed * 31 + number);
        List<String> paragraphs = random.ints(PARAGRAPHS, 1, 5)
                .mapToObj(sentences -> sentences(random, sentences))
                .toList();
        List<String> teasers = random.ints(TEASERS, 5, 9)
                .mapToObj(words -> words(random, words))
                .toList();
        String author = NAMES.get(random.nextInt(NAMES.size())) + " " + NAMES.get(random.nextInt(NAMES.size())) + "son";
        String day = String.format(
                Locale.ROOT, "20%02d-%02d-%02d", random.nextInt(24), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new Article(words(random, 8), author, day, paragraphs, teasers);
    }

    private List<String> menu(int number) {
        Random random = new Random(seed * 37 + number % sites);
        return random.ints(MENU, 1, 4).mapToObj(words -> words(random, words)).toList();
    }

    String text(int number) {
        Article article = article(number);
        return String.join("\n", menu(number)) + "\n\n" + article.title() + "\n\nBy " + article.author() + "\n"
                + article.day() + "\n\n" + String.join("\n\n", article.paragraphs()) + "\n\nRelated stories\n\n"
                + String.join("\n\n", article.teasers()) + "\n\nAll rights reserved.\n";
    }

    String html(int number) {
        Article article = article(number);
        StringBuilder out = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(article.title())
                .append(" | Site ")
                .append(number % sites)
                .append("</title><link rel=\"canonical\" href=\"https://site")
                .append(number % sites)
                .append(".example/news/")
                .append(number)
                .append("\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"")
                .append(article.title())
                .append("\",\"datePublished\":\"")
                .append(article.day())
                .append("\",\"author\":{\"@type\":\"Person\",\"name\":\"")
                .append(article.author())
                .append("\"}}</script></head><body><nav><ul>");
        for (String entry : menu(number)) {
            out.append("<li class=\"menu-item\"><a href=\"/section/")
                    .append(entry.replace(' ', '-'))
                    .append("\"><span>")
                    .append(entry)
                    .append("</span></a></li>\n");
        }
        out.append("</ul></nav><main><article><h1>")
                .append(article.title())
                .append("</h1><p class=\"byline\">By <a rel=\"author\" href=\"/by/1\">")
                .append(article.author())
                .append("</a></p><time datetime=\"")
                .append(article.day())
                .append("\">")
                .append(article.day())
                .append("</time>");
        article.paragraphs()
                .forEach(p -> out.append("<p class=\"story-text\">").append(p).append("</p>\n"));
        out.append("</article></main><aside><h2>Related stories</h2>");
        for (String teaser : article.teasers()) {
            out.append("<div class=\"teaser-card\"><a href=\"/news/")
                    .append(teaser.hashCode())
                    .append("\"><img src=\"/thumbnail.jpg\" alt=\"\"><h3>")
                    .append(teaser)
                    .append("</h3></a></div>\n");
        }
        return out.append("</aside><footer><p>All rights reserved.</p></footer></body></html>")
                .toString();
    }

    private static String sentences(Random random, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ")
                    .append(words(random, 9 + random.nextInt(16)))
                    .append('.');
        }
        return out.toString();
    }

    private static String words(Random random, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            out.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : " " + word);
        }
        return out.toString();
    }
}
