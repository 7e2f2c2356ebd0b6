package org.bagwright.describe;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bagwright.classify.Classification;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.Evidence;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Role;
import org.bagwright.model.Stated;
import org.bagwright.train.ChoiceFit;
import org.bagwright.train.TitledPage;

/** Fits the weights by which a page's title is chosen from its markup, on pages with known titles. */
public final class TitleTraining {
    private TitleTraining() {}

    /** {@link TitledPage#fit}. */
    public static void main(String[] arguments) throws IOException {
        TitledPage.fit(arguments, TitleFeature.class, TitleTraining::choice);
    }

    private static Optional<ChoiceFit.Choice> choice(TitledPage page) throws IOException {
        if (page.title().isBlank()) {
            return Optional.empty();
        }
        String title = TitleCandidates.words(page.title());
        MarkupSegmentation segmented = MarkupSegmentation.of(page.text("page.html"));
        List<MarkupStatement> statements = segmented.statements();
        JsonLd linked = JsonLd.of(statements);
        Optional<Stated<String>> aboveText = aboveText(Classification.of(segmented.blocks()));
        TitleCandidates candidates = TitleCandidates.of(statements, linked, Site.of(statements, linked), aboveText);
        return Optional.of(
                page.choice(List.copyOf(candidates.all()), TitleCandidates.Candidate::values, candidate -> candidate
                        .words()
                        .equals(title)));
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
