package org.bagwright.classify;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.text.Segmentation;
import org.bagwright.train.ChoiceFit;
import org.bagwright.train.TitledPage;

/** Fits the weights by which a title is chosen among the lines above a text, on pages with known titles. */
public final class HeadlineTraining {
    private HeadlineTraining() {}

    /** {@link TitledPage#fit}. */
    public static void main(String[] arguments) throws IOException {
        TitledPage.fit(arguments, HeadlineFeature.class, HeadlineTraining::choice);
    }

    private static Optional<ChoiceFit.Choice> choice(TitledPage page) throws IOException {
        String title = words(page.title());
        if (title.isEmpty() || !page.gold().path("visible").path("title").asBoolean()) {
            return Optional.empty();
        }
        Judgement judged = Judgement.of(Segmentation.of(page.text("block.txt")));
        List<Clue> clues = judged.clues();
        Teasers teasers = Teasers.in(clues);
        List<Bodies.Body> bodies = Bodies.in(judged.without(Vetoes.of(judged, clues, teasers)), clues, teasers);
        return Optional.of(page.choice(
                bodies.isEmpty() ? List.of() : Headline.candidates(clues, teasers, bodies.get(0)),
                Headline.Candidate::values,
                candidate -> words(clues.get(candidate.line()).block().text()).equals(title)));
    }

    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_]+", " ")
                .strip();
    }
}
