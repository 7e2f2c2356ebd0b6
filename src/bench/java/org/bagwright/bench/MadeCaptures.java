package org.bagwright.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Captures made by a seeded generator: an article of some kind with the furniture of a page around it, about 4 kB each.
 * One in ten is another's near duplicate. The words carry no meaning; their lengths and frequencies are like a text's.
 */
final class MadeCaptures {
    private static final int TARGET_CHARACTERS = 4_000;
    private static final int DUPLICATE_ONE_IN = 10;
    private static final int FOLDER = 1_000;

    private static final String ENGLISH =
            "the of and to in a that for on said with was is by as at from it has be were have an had their which would"
                    + " officials government people minister year after country new state between agreement report trade"
                    + " company security market city river school project water plan council researchers energy village"
                    + " region network election policy budget harbour railway hospital museum festival weather";
    private static final String GERMAN =
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat"
                    + " dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber"
                    + " Regierung Bürger Stadt Fluss Schule Vertrag Bericht Handel Wetter Museum Straße Größe Übung";
    private static final String KOREAN = "정부는 어제 새로운 협정을 발표했다 시민들은 학교 앞에서 기다렸다 회의가 열렸다 보고서에 따르면 시장은"
            + " 올해 계획을 다시 검토한다 강가의 마을에서 축제가 열린다 연구진은 결과를 공개했다 날씨가 좋아졌다";
    private static final List<String> FURNITURE = List.of(
            "Home",
            "News",
            "Sports",
            "Subscribe",
            "Sign up for our newsletter",
            "Share on Facebook",
            "Read more",
            "Advertisement",
            "Leave a comment",
            "Your email address will not be published. Required fields are marked *",
            "You May Also Like",
            "All rights reserved.",
            "Terms of Service",
            "Privacy Policy",
            "We use cookies to give you the best experience on our site.");
    private static final List<String> PLACES = List.of("SEOUL", "TOKYO", "BERLIN", "NEW DELHI", "PARIS");
    private static final List<String> AGENCIES = List.of("AFP", "Reuters", "AP", "dpa");
    private static final List<String> MONTHS = List.of("January", "March", "May", "August", "October", "December");
    private static final List<String> NAMES = List.of("Jane", "Ivan", "Maria", "Kofi", "Lena", "Omar");

    private final long seed;

    MadeCaptures(long seed) {
        this.seed = seed;
    }

    /** Writes {@code count} captures below {@code folder}, a thousand a folder, and gives their octets. */
    long write(Path folder, int count) throws IOException {
        long octets = 0;
        for (int i = 0; i < count; i++) {
            Path parent = folder.resolve(String.format(Locale.ROOT, "%03d", i / FOLDER));
            if (i % FOLDER == 0) {
                Files.createDirectories(parent);
            }
            byte[] capture = capture(i).getBytes(StandardCharsets.UTF_8);
            Files.write(parent.resolve(String.format(Locale.ROOT, "capture-%06dx.txt", i)), capture);
            octets += capture.length;
        }
        return octets;
    }

    private String capture(int number) {
        boolean duplicate = number > 0 && number % DUPLICATE_ONE_IN == 0;
        Random article = new Random(seed * 31 + (duplicate ? number - 1 : number));
        Random page = new Random(seed * 37 + number);
        StringBuilder out = new StringBuilder(TARGET_CHARACTERS + 1_000);
        furniture(out, page, 3 + page.nextInt(5));
        article(out, article, TARGET_CHARACTERS - 900 - page.nextInt(300));
        furniture(out, page, 4 + page.nextInt(6));
        for (int i = page.nextInt(4); i > 0; i--) {
            out.append(headline(page, ENGLISH)).append("\n\n");
            out.append(sentence(page, ENGLISH)).append(" …\n\n");
        }
        return out.toString();
    }

    private static void article(StringBuilder out, Random random, int length) {
        String words = random.nextInt(5) > 0 ? ENGLISH : random.nextBoolean() ? GERMAN : KOREAN;
        int kind = random.nextInt(4);
        out.append(headline(random, words)).append("\n\n");
        if (kind != 2) {
            out.append("By ").append(name(random)).append("\n");
            out.append("Published: ").append(date(random)).append("\n\n");
        }
        if (kind == 1) {
            out.append("File photo: ").append(sentence(random, words)).append(" Photo: AFP\n\n");
        }
        if (kind != 3) {
            out.append(pick(random, PLACES))
                    .append(" (")
                    .append(pick(random, AGENCIES))
                    .append(") — ");
        }
        int end = Math.min(length, words.equals(KOREAN) ? length / 2 : length);
        while (out.length() < end) {
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                out.append(sentence(random, words)).append(' ');
            }
            out.append(kind == 2 ? "\n" : "\n\n");
        }
        if (kind == 0) {
            out.append("— ").append(pick(random, AGENCIES)).append("\n\n");
        }
    }

    private static void furniture(StringBuilder out, Random random, int lines) {
        for (int i = 0; i < lines; i++) {
            out.append(pick(random, FURNITURE)).append('\n');
        }
        out.append('\n');
    }

    private static String headline(Random random, String words) {
        String all = words(random, words, 7 + random.nextInt(5));
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private static String sentence(Random random, String words) {
        String all = words(random, words, 9 + random.nextInt(16));
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + (words.equals(KOREAN) ? "。" : ".");
    }

    private static String words(Random random, String from, int count) {
        String[] all = from.split(" ", -1);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(all[random.nextInt(all.length)]);
            if (random.nextInt(18) == 0) {
                out.append(' ').append(random.nextInt(2_000));
            }
        }
        return out.toString();
    }

    private static String name(Random random) {
        return pick(random, NAMES) + " " + pick(random, NAMES) + "son";
    }

    private static String date(Random random) {
        return (1 + random.nextInt(28)) + " " + pick(random, MONTHS) + " " + (1990 + random.nextInt(35));
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
