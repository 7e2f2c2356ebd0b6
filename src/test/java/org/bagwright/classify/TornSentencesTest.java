package org.bagwright.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.bagwright.lexicon.WordCount;
import org.bagwright.model.Block;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.text.Segmentation;
import org.junit.jupiter.api.Test;

class TornSentencesTest {
    private static final List<Block> TORN = List.of(
            block("The ferry was mended by", false),
            block("Maron Teague", false),
            block("and", false),
            block("her two sons on Sunday.", false));

    private static Block block(String text, boolean afterBlankLine) {
        Block read = Segmentation.of(DecodedText.of(text, "UTF-8", CharsetSource.WELL_FORMED))
                .get(0);
        return new Block(read.span(), text, afterBlankLine);
    }

    private static boolean[] mended(List<Block> blocks, boolean... kept) {
        TornSentences.mend(
                blocks, blocks.stream().mapToInt(b -> WordCount.of(b.text())).toArray(), kept);
        return kept;
    }

    @Test
    void theMiddleOfAKeptSentenceIsKept() {
        assertArrayEquals(new boolean[] {true, true, true, true}, mended(TORN, true, false, false, true));
    }

    @Test
    void nothingIsMendedWithoutTheSentencesEnd() {
        assertArrayEquals(new boolean[] {true, false, false, false}, mended(TORN, true, false, false, false));
    }

    @Test
    void aLineBetweenTwoSentencesStandsInNone() {
        List<Block> whole = List.of(
                block("The ferry was mended on Sunday.", false),
                block("Share", false),
                block("The school stayed open.", false));
        assertArrayEquals(new boolean[] {true, false, true}, mended(whole, true, false, true));
    }

    @Test
    void aBlankLineEndsASentence() {
        List<Block> parted =
                List.of(block("What we saw", false), block("Photos", true), block("iron and steel were dear.", true));
        assertArrayEquals(new boolean[] {true, false, true}, mended(parted, true, false, true));
    }
}
