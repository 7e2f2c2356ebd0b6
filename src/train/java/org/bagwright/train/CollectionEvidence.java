package org.bagwright.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagwright.assemble.SiteSurvey;
import org.bagwright.classify.Classification;
import org.bagwright.classify.StandingBlocks;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.Block;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Octets;
import org.bagwright.model.SiteName;
import org.bagwright.model.StandingLines;
import org.bagwright.text.Decoding;
import org.bagwright.text.Segmentation;

/**
 * What the evidence of the collection adds on pages of known sites: F1 with and without it, on the sites of which several
 * pages are at hand, and how often what it takes is furniture.
 */
public final class CollectionEvidence {
    private CollectionEvidence() {}

    private record Page(String id, List<Block> blocks, Optional<MarkupSegmentation> page, Tokens gold) {}

    /** Reads {@code args[0]/dev} and {@code args[0]/data/extra}, of each page the file {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        Map<String, List<Page>> sites = new TreeMap<>();
        for (String part : List.of("dev", "data/extra")) {
            load(Path.of(args[0], part), args[1], sites);
        }
        List<Score.Page> before = new ArrayList<>();
        List<Score.Page> after = new ArrayList<>();
        int[] taken = new int[4];
        for (Map.Entry<String, List<Page>> site : sites.entrySet()) {
            SiteName name = new SiteName(site.getKey());
            SiteSurvey survey = new SiteSurvey();
            site.getValue().forEach(p -> survey.add(name, p.id(), StandingBlocks.linesOf(p.blocks())));
            StandingLines.Site standing = survey.standing().of(name).orElse(null);
            if (standing == null) {
                continue;
            }
            List<Score.Page> b = new ArrayList<>();
            List<Score.Page> a = new ArrayList<>();
            for (Page page : site.getValue()) {
                Classification plain =
                        page.page().map(Classification::of).orElseGet(() -> Classification.of(page.blocks()));
                Classification with = page.page()
                        .map(m -> StandingBlocks.classify(m, standing))
                        .orElseGet(() -> StandingBlocks.classify(page.blocks(), standing));
                b.add(Score.page(page.gold().shingles(), text(plain).shingles()));
                a.add(Score.page(page.gold().shingles(), text(with).shingles()));
                judge(page, plain, with, taken, args.length > 2);
            }
            before.addAll(b);
            after.addAll(a);
            System.out.println(
                    name + " articles " + standing.pages() + "\n  before " + Score.of(b) + "\n  after  " + Score.of(a));
        }
        System.out.println("all\n  before " + Score.of(before) + "\n  after  " + Score.of(after));
        System.out.printf(
                "blocks overruled: %d, of gold %d; taken that were no text anyway: %d, of gold %d%n",
                taken[0], taken[1], taken[2], taken[3]);
    }

    private static void judge(Page page, Classification plain, Classification with, int[] taken, boolean tell) {
        Map<Long, Integer> gold = page.gold().shingles();
        java.util.Set<Integer> text = new java.util.HashSet<>();
        plain.blocks().stream()
                .filter(LabelledBlock::isText)
                .forEach(x -> text.add(x.block().span().start()));
        for (LabelledBlock block : with.blocks()) {
            if (block.rule().contains(".stands-under")) {
                Map<Long, Integer> own = Tokens.of(block.block().text()).shingles();
                boolean good = Tokens.of(block.block().text()).count() >= 4
                        && own.keySet().stream().filter(gold::containsKey).count() * 2 > own.size();
                boolean was = text.contains(block.block().span().start());
                taken[was ? 0 : 2]++;
                taken[was ? 1 : 3] += good ? 1 : 0;
                if (tell && (was || good)) {
                    System.out.println("    " + (good ? "GOLD " : "junk ") + page.id() + " " + block.rule() + " | "
                            + block.block()
                                    .text()
                                    .substring(
                                            0,
                                            Math.min(100, block.block().text().length())));
                }
            }
        }
    }

    private static Tokens text(Classification classified) {
        Tokens tokens = new Tokens();
        classified.blocks().stream()
                .filter(LabelledBlock::isText)
                .forEach(b -> tokens.add(b.block().text()));
        return tokens;
    }

    private static void load(Path folder, String file, Map<String, List<Page>> sites) throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.sorted().forEach(pages::add);
        }
        ObjectMapper json = new ObjectMapper();
        for (Path page : pages) {
            JsonNode gold = json.readTree(Files.readString(page.resolve("gold.json")));
            String domain = gold.path("domain").asText("");
            Optional<MarkupSegmentation> markup = file.endsWith(".html")
                    ? Optional.of(MarkupSegmentation.of(
                            Decoding.ofMarkup(Octets.owning(Files.readAllBytes(page.resolve(file))), "text/html", file)
                                    .text()))
                    : Optional.empty();
            List<Block> blocks = markup.isPresent()
                    ? markup.get().blocks()
                    : Segmentation.of(
                            DecodedText.of(Files.readString(page.resolve(file)), "UTF-8", CharsetSource.WELL_FORMED));
            sites.computeIfAbsent(domain, d -> new ArrayList<>())
                    .add(new Page(
                            page.getFileName().toString(),
                            blocks,
                            markup,
                            Tokens.of(Files.readString(page.resolve("gold.txt")))));
        }
    }
}
