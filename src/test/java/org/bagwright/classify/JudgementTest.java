package org.bagwright.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.LabelledBlock;
import org.bagwright.text.Segmentation;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final List<String> WORDS = List.of(
            "the",
            "harbour",
            "of",
            "Lorma",
            "was",
            "closed",
            "for",
            "nine",
            "days",
            "and",
            "nobody",
            "in",
            "town",
            "knew",
            "why",
            "a",
            "clerk",
            "had",
            "written",
            "to",
            "ships",
            "that",
            "came",
            "from",
            "Teskavil",
            "with",
            "grain");

    /** Paragraphs of made sentences, {@code words} words in all; the seed is fixed. */
    private static String paragraphs(int words) {
        Random random = new Random(20261126);
        StringBuilder text = new StringBuilder();
        int count = 0;
        while (count < words) {
            int length = 30 + random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(i % 15 == 0 ? "Then " : "").append(WORDS.get(random.nextInt(WORDS.size())));
                text.append(i % 15 == 14 || i == length - 1 ? ". " : " ");
            }
            text.append("\n\n");
            count += length;
        }
        return text.toString();
    }

    private static Classification classify(String text) {
        return Classification.of(Segmentation.of(DecodedText.of(text, "UTF-8", CharsetSource.WELL_FORMED)));
    }

    @Test
    void keepsALongTextThatIsNothingElse() {
        Classification classified = classify(paragraphs(20_000));
        long text = classified.blocks().stream().filter(LabelledBlock::isText).count();
        assertTrue(
                text >= classified.blocks().size() * 0.95,
                text + " of " + classified.blocks().size());
    }

    @Test
    void keepsTheRunningTextOfALongWorkWithNotes() {
        StringBuilder text = new StringBuilder(paragraphs(20_000));
        for (int note = 1; note <= 500; note++) {
            text.append("^ Morgrave, Harbour books, p. ").append(note).append("\n");
        }
        Classification classified = classify(text + "\nPrivacy policy\n");
        long prose = classified.blocks().stream()
                .filter(b -> b.isText() && b.block().text().length() > 100)
                .count();
        assertTrue(prose >= 300, prose + " paragraphs");
    }

    @Test
    void takesALongThreadOfCommentsForNoLongText() {
        StringBuilder text = new StringBuilder("412 comments\n\n");
        for (String remark : paragraphs(20_000).split("\n\n", -1)) {
            text.append("Hilda Morgrave says:\nJuly 20, 2022 at 6:02 pm\n")
                    .append(remark)
                    .append("\nReply\n\n");
        }
        Classification classified = classify(text.toString());
        long kept = classified.blocks().stream().filter(LabelledBlock::isText).count();
        assertTrue(
                kept * 4 <= classified.blocks().size(),
                kept + " of " + classified.blocks().size());
    }

    @Test
    void keepsTheRunningTextOfALongPage() {
        StringBuilder html = new StringBuilder("<html><body><nav><a href=/>News</a></nav><div>");
        for (String paragraph : paragraphs(20_000).split("\n\n", -1)) {
            html.append("<p>").append(paragraph).append("</p>");
        }
        html.append("</div><div class=comments><p>Nobody knew.</p></div></body></html>");
        MarkupSegmentation page =
                MarkupSegmentation.of(DecodedText.of(html.toString(), "UTF-8", CharsetSource.WELL_FORMED));
        Classification classified = Classification.of(page);
        long text = classified.blocks().stream().filter(LabelledBlock::isText).count();
        assertTrue(
                text >= page.blocks().size() * 0.95,
                text + " of " + page.blocks().size());
    }

    @Test
    void givesTheSameChancesWheneverItIsAsked() {
        String text = paragraphs(500);
        assertEquals(classify(text).blocks(), classify(text).blocks());
    }

    @Test
    void namesReasonsWhereItIsNotSure() {
        Judgement judgement = Judgement.of(Segmentation.of(
                DecodedText.of("Menu\nNews\n\n" + paragraphs(100), "UTF-8", CharsetSource.WELL_FORMED)));
        for (int i = 0; i < judgement.blocks().size(); i++) {
            assertTrue(judgement.confidence(i) >= 0 && judgement.confidence(i) <= 1, "block " + i);
            boolean unsure = judgement.confidence(i) < 0.75;
            assertEquals(
                    unsure, judgement.reasons(i).filter(why -> !why.isEmpty()).isPresent(), "block " + i);
        }
    }
}
