package org.bagwright.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bagwright.classify.Features;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.Block;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Octets;
import org.bagwright.text.Decoding;
import org.bagwright.text.Segmentation;

/** Pages with gold text, in the forms in which a scraper may leave them. */
final class Pages {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In which form a page's text was left. */
    enum Form {
        HTML("page.html"),
        BLOCK("block.txt"),
        FLAT("flat.txt"),
        /** As {@link #BLOCK}, cut to the article and a few blocks above and below it, as careful scrapers leave it. */
        CUT("block.txt"),
        /**
         * As {@link #BLOCK} or {@link #FLAT}, in a language that no list of words knows: so that the shape of a page is
         * learned too, for all the languages of which no page is at hand.
         */
        STRANGE("block.txt");

        private final String file;

        Form(String file) {
            this.file = file;
        }
    }

    /** A page in one form, its blocks aligned with the gold. */
    static final class Page {
        final Form form;
        final String id;
        final String site;
        final String source;
        /** Whether it is one of the pages that figures are given for; the others are for training alone. */
        final boolean judged;

        final List<Block> blocks;
        final Features features;
        /** For each block its words, as the measure counts them, and how many of them are the body's. */
        final int[] words;

        final int[] kept;
        final int goldWords;
        private final Tokens tokens;
        private final int[] starts;
        private final Map<Long, Integer> gold;

        private Page(Form form, JsonNode facts, boolean judged, List<Block> blocks, Features features, Tokens gold) {
            this.form = form;
            this.id = facts.get("id").asText();
            this.site = facts.path("domain").asText("");
            this.source = facts.get("source").asText();
            this.judged = judged && form != Form.CUT && form != Form.STRANGE;
            this.blocks = blocks;
            this.features = features;
            this.words = new int[blocks.size()];
            this.starts = new int[blocks.size() + 1];
            this.tokens = new Tokens();
            for (int i = 0; i < blocks.size(); i++) {
                words[i] = tokens.add(blocks.get(i).text());
                starts[i + 1] = tokens.count();
            }
            this.kept = keptWords(Alignment.of(tokens, gold));
            this.gold = gold.shingles();
            this.goldWords = gold.count();
        }

        private int[] keptWords(boolean[] body) {
            int[] kept = new int[words.length];
            for (int i = 0; i < kept.length; i++) {
                for (int k = starts[i]; k < starts[i + 1]; k++) {
                    kept[i] += body[k] ? 1 : 0;
                }
            }
            return kept;
        }

        boolean isText(int block) {
            return words[block] > 0 && 2 * kept[block] >= words[block];
        }

        /** F1 of keeping these blocks, by words that stand in the body. */
        double share(boolean[] keep) {
            int found = 0;
            int right = 0;
            int body = 0;
            for (int i = 0; i < keep.length; i++) {
                found += keep[i] ? words[i] : 0;
                right += keep[i] ? kept[i] : 0;
                body += kept[i];
            }
            return found + body == 0 ? 1 : 2.0 * right / (found + body);
        }

        Score.Page score(boolean[] keep) {
            Tokens found = new Tokens();
            for (int i = 0; i < keep.length; i++) {
                if (keep[i]) {
                    found.add(tokens, starts[i], starts[i + 1]);
                }
            }
            return Score.page(gold, found.shingles());
        }

        Score.Page score(String text) {
            return Score.page(gold, Tokens.of(text).shingles());
        }
    }

    private Pages() {}

    /** The pages in {@code folder}, sorted by name. */
    static List<Page> load(Path folder, Form form, boolean judged) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.sorted().forEach(folders::add);
        }
        return folders.parallelStream().map(f -> page(f, form, judged)).toList();
    }

    private static Page page(Path folder, Form form, boolean judged) {
        try {
            JsonNode facts = JSON.readTree(Files.readString(folder.resolve("gold.json")));
            Tokens gold = Tokens.of(Files.readString(folder.resolve("gold.txt")));
            boolean flat = form == Form.STRANGE && facts.get("id").asText().hashCode() % 2 == 0;
            Octets octets = Octets.owning(Files.readAllBytes(folder.resolve(flat ? Form.FLAT.file : form.file)));
            if (form == Form.HTML) {
                MarkupSegmentation page =
                        MarkupSegmentation.of(Decoding.ofMarkup(octets, "text/html", folder.toString())
                                .text());
                return new Page(form, facts, judged, page.blocks(), Features.of(page), gold);
            }
            List<Block> blocks = Segmentation.of(DecodedText.of(
                    DecodedText.decode(octets, java.nio.charset.StandardCharsets.UTF_8),
                    "UTF-8",
                    CharsetSource.values()[0]));
            Features features = Features.of(
                    form == Form.STRANGE ? blocks.stream().map(Pages::strange).toList() : blocks);
            Page whole = new Page(form, facts, judged, blocks, features, gold);
            return form == Form.CUT ? cut(whole, facts, gold) : whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same block with other letters. */
    private static Block strange(Block block) {
        StringBuilder text = new StringBuilder(block.text());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                text.setCharAt(i, (char) ('a' + (c - 'a' + 13) % 26));
            } else if (c >= 'A' && c <= 'Z') {
                text.setCharAt(i, (char) ('A' + (c - 'A' + 13) % 26));
            }
        }
        return new Block(block.span(), text.toString(), block.afterBlankLine());
    }

    private static Page cut(Page whole, JsonNode facts, Tokens gold) {
        int first = 0;
        while (first < whole.words.length && !whole.isText(first)) {
            first++;
        }
        int last = whole.words.length - 1;
        while (last > first && !whole.isText(last)) {
            last--;
        }
        Random random = new Random(whole.id.hashCode());
        int from = Math.max(0, first - random.nextInt(12));
        int to = Math.min(whole.words.length, last + 1 + random.nextInt(20));
        List<Block> blocks = List.copyOf(whole.blocks.subList(Math.min(from, to), to));
        return new Page(Form.CUT, facts, false, blocks, Features.of(blocks), gold);
    }
}
