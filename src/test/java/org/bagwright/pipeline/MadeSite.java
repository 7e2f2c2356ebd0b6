package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made site: pages with the same header, box, pitch, related stories and footer, each with an article of its own. The
 * words are made up, so that no list of phrases knows them.
 */
final class MadeSite {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final long seed;
    private final List<String> header = new ArrayList<>();
    private final List<String> footer = new ArrayList<>();
    private final List<String> related = new ArrayList<>();
    private final List<String> pitch = new ArrayList<>();
    private final String box;

    MadeSite(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            header.add(capitalised(words(random, 1 + random.nextInt(2))));
        }
        for (int i = 0; i < 3; i++) {
            related.add(capitalised(words(random, 7)));
            related.add(sentences(random, 3));
            pitch.add(sentences(random, 4));
            footer.add(sentences(random, 6));
        }
        box = capitalised(words(random, 4));
    }

    /** The paragraphs of article {@code number}. */
    List<String> article(int number) {
        Random random = new Random(seed * 31 + number);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 3 + random.nextInt(5); i > 0; i--) {
            paragraphs.add(sentences(random, 1 + random.nextInt(3)));
        }
        return paragraphs;
    }

    String headline(int number) {
        return capitalised(words(new Random(seed * 37 + number), 8));
    }

    /** The page of article {@code number}, as a careful scraper leaves it. */
    String page(int number) {
        List<String> lines = new ArrayList<>(header);
        lines.add(headline(number));
        List<String> paragraphs = article(number);
        lines.addAll(paragraphs.subList(0, 2));
        lines.add(box);
        lines.add(pitch.get(0));
        lines.addAll(paragraphs.subList(2, paragraphs.size()));
        lines.addAll(pitch.subList(1, pitch.size()));
        lines.addAll(related);
        lines.addAll(footer);
        return String.join("\n\n", lines) + "\n";
    }

    /** The same page as HTML with a canonical address. */
    String html(int number, String host) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html><head><title>x</title>"
                + "<link rel=\"canonical\" href=\"https://www." + host + "/" + number + "\"></head><body>");
        for (String line : page(number).strip().split("\n\n", -1)) {
            out.append("<p>").append(line).append("</p>\n");
        }
        return out.append("</body></html>\n").toString();
    }

    static String sentences(Random random, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ")
                    .append(capitalised(words(random, 9 + random.nextInt(10))))
                    .append('.');
        }
        return out.toString();
    }

    private static String words(Random random, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ");
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                out.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                        .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            }
        }
        return out.toString();
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
