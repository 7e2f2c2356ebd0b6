package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private static final List<Integer> ITEMS = IntStream.range(0, 500).boxed().toList();

    @Test
    void handsResultsOnInTheOrderOfTheItems() throws IOException {
        List<Integer> taken = new ArrayList<>();
        InOrder.process(ITEMS, 3, i -> i, i -> 1, taken::add);
        assertEquals(ITEMS, taken);
    }

    @Test
    void takesResultsThatAreEachLargerThanTheRoom() throws IOException {
        List<Integer> taken = new ArrayList<>();
        InOrder.process(ITEMS, 3, i -> i, i -> Long.MAX_VALUE / 1_000, taken::add);
        assertEquals(ITEMS, taken);
    }

    @Test
    void throwsWhatTheWorkThrows() {
        IOException failure = assertThrows(
                IOException.class,
                () -> InOrder.process(
                        ITEMS,
                        2,
                        i -> {
                            if (i == 77) {
                                throw new IOException("no room on disk");
                            }
                            return i;
                        },
                        i -> 1,
                        i -> {}));
        assertEquals("no room on disk", failure.getMessage());
    }
}
