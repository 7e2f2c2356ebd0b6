package org.bagwright.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.text.Segmentation;
import org.bagwright.train.ChoiceFit;

/** Fits the weights by which a title is chosen among the lines above a text, on pages with known titles. */
public final class HeadlineTraining {
    private HeadlineTraining() {}

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
        ChoiceFit.run(choices, HeadlineFeature.class, Path.of(arguments[0]));
    }

    private static Optional<ChoiceFit.Choice> choice(Path page) throws IOException {
        JsonNode gold = new ObjectMapper().readTree(Files.readString(page.resolve("gold.json")));
        String title = words(gold.path("title").asText(""));
        if (title.isEmpty() || !gold.path("visible").path("title").asBoolean()) {
            return Optional.empty();
        }
        Judgement judged = Judgement.of(Segmentation.of(
                DecodedText.of(Files.readString(page.resolve("block.txt")), "UTF-8", CharsetSource.WELL_FORMED)));
        List<Clue> clues = judged.clues();
        Teasers teasers = Teasers.in(clues);
        List<Bodies.Body> bodies = Bodies.in(judged.without(Vetoes.of(judged, clues, teasers)), clues, teasers);
        List<Headline.Candidate> candidates =
                bodies.isEmpty() ? List.of() : Headline.candidates(clues, teasers, bodies.get(0));
        int right = -1;
        for (int c = 0; c < candidates.size(); c++) {
            right = words(clues.get(candidates.get(c).line()).block().text()).equals(title) ? c : right;
        }
        return Optional.of(new ChoiceFit.Choice(
                gold.path("source").asText(),
                gold.path("domain").asText(),
                candidates.stream().map(c -> c.values().toArray()).toList(),
                right));
    }

    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_]+", " ")
                .strip();
    }
}
