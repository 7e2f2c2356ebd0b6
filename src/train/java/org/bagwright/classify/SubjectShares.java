package org.bagwright.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagwright.model.Block;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.text.Segmentation;
import org.bagwright.text.Traits;

/**
 * How often {@link Subject} says of two parts of one article, and of two articles of one site, that they speak of the same:
 * {@code SubjectShares FOLDER...}, each with a folder a page, which holds {@code gold.txt} and {@code gold.json}.
 */
final class SubjectShares {
    private static final int FEWEST_WORDS = 80;
    /** Places tried before an article is given up whose halves would be too short. */
    private static final int TRIES = 20;
    /** Articles of one site that each is compared with. */
    private static final int OTHERS = 2;

    private static final long SEED = 20161123;

    private final Random random = new Random(SEED);
    private int parts;
    private int partsOfOne;
    private int pairs;
    private int pairsOfOne;

    private SubjectShares() {}

    public static void main(String[] folders) throws IOException {
        Map<String, List<List<String>>> bySite = new TreeMap<>();
        for (String folder : folders) {
            try (Stream<Path> pages = Files.list(Path.of(folder))) {
                for (Path page : pages.sorted().toList()) {
                    JsonNode facts = new ObjectMapper().readTree(Files.readString(page.resolve("gold.json")));
                    List<String> paragraphs = Files.readString(page.resolve("gold.txt"))
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
                    bySite.computeIfAbsent(facts.path("domain").asText(), site -> new ArrayList<>())
                            .add(paragraphs);
                }
            }
        }
        SubjectShares shares = new SubjectShares();
        bySite.values().forEach(shares::count);
        System.out.printf(
                Locale.ROOT,
                "two parts of one article: %d, of one subject %.3f%ntwo articles of one site: %d, of one subject %.3f%n",
                shares.parts,
                (double) shares.partsOfOne / shares.parts,
                shares.pairs,
                (double) shares.pairsOfOne / shares.pairs);
    }

    private void count(List<List<String>> articles) {
        for (int i = 0; i < articles.size(); i++) {
            List<String> article = articles.get(i);
            int cut = cut(article);
            if (cut > 0) {
                parts++;
                partsOfOne += isOfOne(article.subList(0, cut), article.subList(cut, article.size())) ? 1 : 0;
            }
            for (int other = i + 1; other < articles.size() && other <= i + OTHERS; other++) {
                if (words(article) >= FEWEST_WORDS && words(articles.get(other)) >= FEWEST_WORDS) {
                    pairs++;
                    pairsOfOne += isOfOne(article, articles.get(other)) ? 1 : 0;
                }
            }
        }
    }

    /** A place between two paragraphs with enough words on either side; 0 for none. */
    private int cut(List<String> article) {
        for (int k = 0; article.size() > 1 && k < TRIES; k++) {
            int cut = 1 + random.nextInt(article.size() - 1);
            if (words(article.subList(0, cut)) >= FEWEST_WORDS
                    && words(article.subList(cut, article.size())) >= FEWEST_WORDS) {
                return cut;
            }
        }
        return 0;
    }

    private static int words(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(p -> p.split("\\s+", -1).length).sum();
    }

    private static boolean isOfOne(List<String> one, List<String> other) {
        List<Block> blocks = new ArrayList<>(blocks(one));
        int first = blocks.size();
        blocks.addAll(blocks(other));
        Subject subject = new Subject(Traits.of(blocks));
        subject.begin(0, first);
        return subject.isOf(first, blocks.size());
    }

    private static List<Block> blocks(List<String> paragraphs) {
        return Segmentation.of(DecodedText.of(String.join("\n\n", paragraphs), "UTF-8", CharsetSource.WELL_FORMED));
    }
}
