package org.bagwright.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.classify.Classification;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Evidence;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Role;
import org.bagwright.model.Stated;
import org.bagwright.train.ChoiceFit;

/** Fits the weights by which a page's title is chosen from its markup, on pages with known titles. */
public final class TitleTraining {
    private TitleTraining() {}

    /**
     * Prints the cross-validation and writes the weights.
     *
     * @param arguments the file of weights to write, then folders that hold a folder for each page
     */
    public static void main(String[] arguments) throws IOException {
        List<ChoiceFit.Choice> choices = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            try (Stream<Path> pages = Files.list(Path.of(arguments[i]))) {
                for (Path page : pages.sorted().toList()) {
                    choice(page).ifPresent(choices::add);
                }
            }
        }
        ChoiceFit.run(choices, TitleFeature.class, Path.of(arguments[0]));
    }

    private static Optional<ChoiceFit.Choice> choice(Path page) throws IOException {
        JsonNode gold = new ObjectMapper().readTree(Files.readString(page.resolve("gold.json")));
        if (gold.path("title").asText("").isBlank() || gold.path("title").isNull()) {
            return Optional.empty();
        }
        String title = TitleCandidates.words(gold.path("title").asText());
        MarkupSegmentation segmented = MarkupSegmentation.of(
                DecodedText.of(Files.readString(page.resolve("page.html")), "UTF-8", CharsetSource.WELL_FORMED));
        List<MarkupStatement> statements = segmented.statements();
        JsonLd linked = JsonLd.of(statements);
        Optional<Stated<String>> aboveText = aboveText(Classification.of(segmented.blocks()));
        List<TitleCandidates.Candidate> candidates =
                List.copyOf(TitleCandidates.of(statements, linked, Site.of(statements, linked), aboveText)
                        .all());
        int right = -1;
        for (int c = 0; c < candidates.size(); c++) {
            right = candidates.get(c).words().equals(title) ? c : right;
        }
        return Optional.of(new ChoiceFit.Choice(
                gold.path("source").asText(),
                gold.path("domain").asText(),
                candidates.stream().map(c -> c.values().toArray()).toList(),
                right));
    }

    /** The title that the visible text shows, as the describer reads it. */
    private static Optional<Stated<String>> aboveText(Classification classified) {
        Optional<Stated<String>> found = Optional.empty();
        for (LabelledBlock block : classified.blocks()) {
            if (block.article() == 1
                    && block.role() == Role.TITLE
                    && !block.rule().endsWith(".repeated")) {
                found = Optional.of(new Stated<>(
                        Paragraph.of(block.block().text()),
                        new Evidence.Read(block.block().span(), block.rule())));
            }
        }
        return found;
    }
}
