package org.bagwright.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.text.Segmentation;
import org.junit.jupiter.api.Test;

class TeaserShapesTest {
    private static final List<String> LINES = List.of(
            "Harbour of Lorma closed for nine days",
            "Clerk finds the grain that nobody missed",
            "Ferry to Teskavil runs again",
            "By Jane Doe",
            "4 March 2021",
            "Jane Doe | 5 March 2021",
            "Read more",
            "Subscribe to our newsletter",
            "Harbour",
            "12 comments",
            "The ferry runs again, the company says.",
            "The harbour of Lorma was closed for nine days, and nobody in town knew why until a clerk found what had been written to"
                    + " the ships that came from Teskavil with…",
            "The harbour of Lorma was closed for nine days, and nobody in town knew why until a clerk found what had been written.");

    @Test
    void blocksAreAlikeWhenTheirLettersAre() {
        int alike = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            List<Clue> clues = clues(new Random(seed));
            TeaserShapes shapes = new TeaserShapes(clues);
            TeaserShapes plain = new TeaserShapes(clues);
            for (int i = 1; i < clues.size(); i++) {
                boolean same = plain.at(i) == plain.at(i - 1);
                assertEquals(same, shapes.isAlike(i, i - 1), "block " + i + " of seed " + seed);
                alike += same ? 1 : 0;
            }
        }
        assertTrue(alike > 0);
    }

    /** Two frames or more that are alike, each with a headline, stand in one stretch of those that may be. */
    @Test
    void noListIsMissed() {
        int lists = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            TeaserShapes shapes = new TeaserShapes(clues(new Random(seed)));
            for (int frame = Teasers.SHORTEST_FRAME; frame <= Teasers.LONGEST_FRAME; frame++) {
                int end = -1;
                int run = 0;
                for (int i = frame; i < shapes.count(); i++) {
                    end = i > end ? shapes.endOfPossible(i, frame) : end;
                    run = shapes.isAlike(i, i - frame) ? run + 1 : 0;
                    boolean list = run >= frame && shapes.letters(i - frame, i).indexOf(TeaserShapes.HEADLINE) >= 0;
                    assertTrue(!list || i < end, "block " + i + " of seed " + seed + " in frames of " + frame);
                    lists += list ? 1 : 0;
                }
            }
        }
        assertTrue(lists > 0);
    }

    /** Frames that are repeated some times, with lines between that are not. */
    private static List<Clue> clues(Random random) {
        List<String> lines = new ArrayList<>();
        for (int lists = 1 + random.nextInt(5); lists > 0; lists--) {
            List<String> frame = some(random, 1 + random.nextInt(6));
            for (int repeats = 1 + random.nextInt(4); repeats > 0; repeats--) {
                lines.addAll(frame);
            }
            lines.addAll(some(random, random.nextInt(4)));
        }
        DecodedText text = DecodedText.of(String.join("\n\n", lines), "UTF-8", CharsetSource.WELL_FORMED);
        return Judgement.of(Segmentation.of(text)).clues();
    }

    private static List<String> some(Random random, int count) {
        return random.ints(count, 0, LINES.size()).mapToObj(LINES::get).toList();
    }
}
