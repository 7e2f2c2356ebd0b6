package org.bagwright.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bagwright.model.Block;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.text.Features;
import org.bagwright.text.MarkupSegmentation;
import org.bagwright.text.Segmentation;

/** Pages with gold text, in the forms that a scraper may leave. */
final class Pages {
    static final ObjectMapper JSON = new ObjectMapper();

    /** A page in one form. */
    static final class Page {
        final String id;
        final String domain;
        final String source;
        final boolean judged;
        final List<Block> blocks;
        final Features features;
        /** For each block its words, and how many of them are the body's. */
        final int[] words;

        final int[] kept;
        final Tokens tokens = new Tokens();
        final int[] starts;
        final Map<Long, Integer> gold;
        final int goldWords;

        Page(String id, String domain, String source, boolean judged, List<Block> blocks, Features features, Tokens gold) {
            this.id = id;
            this.domain = domain;
            this.source = source;
            this.judged = judged;
            this.blocks = blocks;
            this.features = features;
            this.words = new int[blocks.size()];
            this.kept = new int[blocks.size()];
            this.starts = new int[blocks.size() + 1];
            for (int i = 0; i < blocks.size(); i++) {
                words[i] = tokens.add(blocks.get(i).text());
                starts[i + 1] = tokens.count();
            }
            boolean[] body = Alignment.of(tokens, gold);
            for (int i = 0; i < blocks.size(); i++) {
                for (int k = starts[i]; k < starts[i + 1]; k++) {
                    kept[i] += body[k] ? 1 : 0;
                }
            }
            this.gold = gold.shingles();
            this.goldWords = gold.count();
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
    }

    private Pages() {}

    static List<Page> load(Path folder, String form, boolean judged) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.sorted().forEach(folders::add);
        }
        return folders.parallelStream().map(f -> page(f, form, judged)).toList();
    }

    private static Page page(Path folder, String form, boolean judged) {
        try {
            JsonNode gold = JSON.readTree(Files.readString(folder.resolve("gold.json")));
            List<Block> blocks;
            Features features;
            if (form.endsWith(".html")) {
                MarkupSegmentation page = MarkupSegmentation.of(org.bagwright.text.Decoding.of(org.bagwright.model.Octets.owning(Files.readAllBytes(folder.resolve(form))), form).text());
                blocks = page.blocks();
                features = Features.of(page);
            } else {
                String text = Files.readString(folder.resolve(form));
                blocks = Segmentation.of(DecodedText.of(text, "UTF-8", CharsetSource.values()[0]));
                features = Features.of(blocks);
            }
            return new Page(
                    gold.get("id").asText(),
                    gold.path("domain").asText(""),
                    gold.get("source").asText(),
                    judged,
                    blocks,
                    features,
                    Tokens.of(Files.readString(folder.resolve("gold.txt"))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
