package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of families says what the table that it was made of says. */
class FamilyTableTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 5000})
    void wordsHaveTheirFamiliesAndOthersNone(int count) {
        Random random = new Random(20170412);
        long[] words = random.longs(count).toArray();
        HashTable families = new HashTable();
        for (long word : words) {
            families.put(word, 1 + random.nextInt((1 << WordFamily.COUNT) - 1));
        }
        FamilyTable table = new FamilyTable(families);
        for (long word : words) {
            assertEquals(families.get(word), table.of(word));
            assertEquals(0, table.of(word + (1L << 40)), "of a hash with the same lowest bits");
            assertEquals(0, table.of(word ^ 1L << 20), "of a hash with the same highest bits");
        }
        random.longs(20_000).forEach(other -> assertEquals(0, table.of(other)));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 12, 16})
    void aFilterLetsThroughWhatWasAdded(int width) {
        HashFilter filter = new HashFilter(width);
        long[] some = new Random(7).longs(40).toArray();
        for (long hash : some) {
            filter.add(hash);
        }
        for (long hash : some) {
            assertEquals(1, filter.mayHold(hash));
        }
        assertEquals(0, new HashFilter(width).mayHold(some[0]));
    }
}
