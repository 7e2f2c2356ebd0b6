package org.bagwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bagwright.model.Block;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Span;
import org.junit.jupiter.api.Test;

class SegmentationTest {
    @Test
    void makesEachLineABlock() {
        assertEquals(
                List.of("Harbour closed", "It closed on Monday."), texts("Harbour closed\n\nIt closed on Monday.\n"));
    }

    @Test
    void joinsLinesOfParagraphWrappedByHand() {
        String wrapped = """
                Teskavil will close its old fishing harbour to freighters from next
                spring, the port authority said on Tuesday, after a winter in which three
                ships ran aground on the bar at the river mouth.""";
        assertEquals(List.of(wrapped), texts(wrapped + "\n\nNext").subList(0, 1));
    }

    @Test
    void joinsSentenceThatLinksBreak() {
        assertEquals(
                1,
                texts("Astronomers at the\nQuillay observatory\nhave found a pair of stars.")
                        .size());
    }

    @Test
    void partsHeadlineFromBylineInLowerCase() {
        assertEquals(
                List.of("People talked on the islands", "by Ruben Halloway, 29 May 2021"),
                texts("People talked on the islands\nby Ruben Halloway, 29 May 2021"));
    }

    @Test
    void countsCodePointsAcrossEveryLineEnd() {
        List<Block> blocks = blocks("\uFEFF😀 one\r\n\u00A0two \rthree");
        assertEquals(
                List.of(new Span(1, 6), new Span(9, 12), new Span(14, 19)),
                blocks.stream().map(Block::span).toList());
    }

    @Test
    void findsNothingInBlankText() {
        assertEquals(List.of(), texts(" \n\u00A0\n\t\n"));
    }

    private static List<String> texts(String text) {
        return blocks(text).stream().map(Block::text).toList();
    }

    private static List<Block> blocks(String text) {
        return Segmentation.of(DecodedText.of(text, "UTF-8", CharsetSource.WELL_FORMED));
    }
}
