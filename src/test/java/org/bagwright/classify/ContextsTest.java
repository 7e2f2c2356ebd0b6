package org.bagwright.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.bagwright.model.Block;
import org.bagwright.model.Span;
import org.bagwright.text.Traits;
import org.junit.jupiter.api.Test;

class ContextsTest {
    @Test
    void rowsOfWordsThatStandElsewhereAreCounted() {
        String sentence = "The mill by the old bridge was sold to the village.";
        Traits traits = Traits.of(List.of(
                block(0, sentence),
                block(60, "Something else is told of in this line, and at length."),
                block(120, sentence)));
        Contexts contexts = Contexts.of(traits);
        assertArrayEquals(new int[] {0, 0, 1000}, contexts.column(Context.ROWS_ABOVE));
        assertArrayEquals(new int[] {1000, 0, 0}, contexts.column(Context.ROWS_BELOW));
    }

    private static Block block(int start, String text) {
        return new Block(new Span(start, start + text.length()), text, true);
    }
}
